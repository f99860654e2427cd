import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TeamStart } from '../../controllers/team-start.ts';
import type { QuizSessionMessages } from '../../i18n/messages.ts';
import { heading } from '../../ui/heading.ts';
import { tick } from './tick.ts';

interface StartView {
  readonly words: QuizSessionMessages;
  readonly level: number;
  /** Where a team that was begun is joined. */
  readonly link: string | undefined;
  /** Fewest people a team of this quiz may have. */
  readonly least: number;
  readonly isBusy: boolean;
  /** Whether organisations are compared here, and this one is known. */
  readonly canCompare: boolean;
}

/** Where a team is begun, and the link to send round once it is (RQ-60). */
export function sessionStart(view: StartView, start: TeamStart, begin: () => void): TemplateResult {
  const { words, level, link, isBusy, canCompare } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isBusy) begin();
  };
  return html`<section>
    ${heading(level + 1, words.start)}
    <p>${words.startWhy}</p>
    ${
      link
        ? html`<div class="field">
            <label class="label" for="team-link">${words.link}</label>
            <span class="hint" id="team-link-hint">${words.linkHint}</span>
            <textarea
              class="control link-text"
              part="field"
              id="team-link"
              readonly
              rows="2"
              aria-describedby="team-link-hint"
              .value=${link}
            ></textarea>
          </div>`
        : html`<form novalidate @submit=${submit}>
            ${field(view, start, 'name')} ${field(view, start, 'invited')} ${field(view, start, 'closes')}
            ${field(view, start, 'previous')}
            ${canCompare ? comparison(view, start) : nothing}
            <button type="submit" class="button" part="button" aria-disabled=${isBusy}>${words.start}</button>
          </form>`
    }
  </section>`;
}

const types = { name: 'text', invited: 'text', closes: 'date', previous: 'text' } as const;

const comparison = ({ words }: StartView, start: TeamStart) =>
  tick(words.compared, start.typed.isCompared, (isCompared) => start.type({ isCompared }));

function field({ words, least }: StartView, start: TeamStart, name: keyof typeof types) {
  const isWrong = start.errors[name];
  return html`<div class="field">
    <label class="label" for="team-${name}">${name === 'invited' ? words.invited(least) : words[name]}</label>
    <span class="error" part="error" id="team-${name}-error"
      >${isWrong ? html`<span class="visually-hidden">${words.error} </span>${name === 'invited' ? words.wrong.invited(least) : words.wrong[name]}` : nothing}</span
    >
    <input
      class="control ${types[name]}"
      part="field"
      id="team-${name}"
      type=${types[name]}
      inputmode=${name === 'invited' ? 'numeric' : nothing}
      maxlength=${name === 'name' ? 80 : nothing}
      autocomplete="off"
      aria-describedby="team-${name}-error"
      aria-invalid=${isWrong ? 'true' : nothing}
      .value=${live(start.typed[name])}
      @input=${(event: Event) => start.type({ [name]: (event.target as HTMLInputElement).value })}
    />
  </div>`;
}
