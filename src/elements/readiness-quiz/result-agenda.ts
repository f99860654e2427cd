import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Agreement, QuizFollowUp } from '../../controllers/quiz-follow-up.ts';
import type { Agenda } from '../../domain/quiz/agenda.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import type { OnwardView } from './onward-view.ts';

const minutes = [2, 6, 6, 6] as const;

/** What to talk about for twenty minutes, and what comes of it (RQ-48). */
export function resultAgenda(
  view: OnwardView,
  { dimension, questions }: Agenda,
  followUp: QuizFollowUp,
): TemplateResult {
  const { words, text, level, definition } = view;
  const { agenda } = words;
  const area = definition.dimensions.find(({ id }) => id === dimension);
  const points = [
    html`<span>${agenda.readAloud(text(area?.short ?? area?.title).text)}</span>`,
    html`<span>${agenda.takeTurns}</span> ${questions.map((item) => html`<span class="quoted">${localText(text(item.text))}</span>`)}`,
    html`<span>${agenda.disagree}</span>`,
    html`<span>${agenda.oneStep}</span>`,
  ];
  return html`<section part="agenda">
    ${heading(level + 1, agenda.heading)}
    <ol class="agenda plain-list">
      ${points.map((point, index) => html`<li><span class="muted">${agenda.minutes(minutes[index] ?? 0)}</span> ${point}</li>`)}
    </ol>
    <fieldset aria-describedby="agreed-hint">
      <legend>${agenda.fields}</legend>
      <span class="hint no-print" id="agreed-hint">${agenda.fieldsHint}</span>
      ${line('step', agenda.step, followUp)} ${line('who', agenda.who, followUp)} ${line('date', agenda.date, followUp)}
    </fieldset>
  </section>`;
}

const line = (name: keyof Agreement & ('step' | 'who' | 'date'), label: string, followUp: QuizFollowUp) => html`<div
  class="field"
>
  <label class="label" for=${`agreed-${name}`}>${label}</label>
  <input
    class="control ${name} ${followUp.agreement[name] ? '' : 'blank'}"
    part="field"
    id=${`agreed-${name}`}
    type=${name === 'date' ? 'date' : 'text'}
    autocomplete="off"
    .value=${live(followUp.agreement[name])}
    @input=${(event: Event) => followUp.change({ [name]: (event.target as HTMLInputElement).value })}
  />
</div>`;
