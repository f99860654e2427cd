import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Item, Option } from '../../contract/quiz.ts';
import type { AskingState } from '../../controllers/quiz-state.ts';
import { type Answers, apartOptionsOf, isRequired, optionsOf } from '../../domain/quiz/item.ts';
import { progressAt } from '../../domain/quiz/steps.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import { fieldStyles } from '../../theme/field-styles.ts';
import { errorSummary } from '../../ui/form/error-summary.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import type { QuizTexts } from './quiz-texts.ts';
import { stepStyles } from './step-styles.ts';

/** Styles that come with the first question, and stay. */
export const stepPartStyles = css`${fieldStyles}${stepStyles}`;

/** What a step is shown with. */
export interface StepView {
  readonly state: AskingState;
  readonly answers: Answers;
  readonly isSection: boolean;
  readonly level: number;
  readonly words: QuizMessages;
  readonly text: QuizTexts;
}

/** What a person does on a step. */
export interface StepActions {
  readonly answer: (item: Item, codes: readonly string[]) => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly review: () => void;
}

/** One step: its questions in one native form, and the way back and on (RQ-32). */
export function quizStep(view: StepView, actions: StepActions): TemplateResult {
  const { state, isSection, words } = view;
  const { steps, index, missing, isEditing } = state;
  const isLast = index === steps.length - 1;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.next();
  };
  const form = html`<form novalidate class="step ${isSection ? 'section' : ''}" @submit=${submit}>
    ${missing.length > 0 ? renderSummary(view) : nothing} ${renderProgress(view)}
    ${isSection ? renderSectionHeading(view) : nothing}
    ${(steps[index]?.questions ?? []).map((item) => html`${renderNotes(view, item.linkId)}${renderQuestion(view, item, actions)}`)}
    ${renderNotes(view, '')}
    <p class="buttons">
      <button type="button" class="button" part="button" @click=${actions.back}>${words.back}</button>
      <button type="submit" class="button button-primary" part="button button-primary">
        ${isEditing ? words.review : isLast ? words.finish : words.next}
      </button>
      ${
        isLast && !isEditing
          ? html`<button type="button" class="link" part="button" @click=${actions.review}>${words.review}</button>`
          : nothing
      }
    </p>
  </form>`;
  // A new step is new to the browser and to a screen reader: nothing of the one before is used again.
  return html`${keyed(steps[index]?.questions[0]?.linkId, form)}`;
}

function renderSummary(view: StepView) {
  const { definition, missing } = view.state;
  const errors = missing.map((item) => ({
    message: missing.length > 1 ? `${view.text(item.text).text} ${errorOf(view, item)}` : errorOf(view, item),
    fieldId: `${item.linkId}:${optionsOf(definition, item)[0]?.code}`,
  }));
  return errorSummary({ title: view.words.problem, errors }, view.level);
}

/** The words for a question without a demanded answer (RQ-35). */
function errorOf({ state: { definition }, words, text }: StepView, item: Item): string {
  const apart = apartOptionsOf(definition, item);
  const way = apart.find(({ kind }) => kind === 'dontKnow') ?? apart[0];
  return way ? words.chooseOr(text(way.label).text) : words.choose;
}

function progressWords({ state: { definition, steps, index }, isSection, words }: StepView): string {
  const { number, total } = progressAt(steps, index, isSection ? 'section' : 'question');
  if (number === 0) return definition.isPersonal ? words.aboutPerson : words.about;
  return isSection ? words.part(number, total) : words.question(number, total);
}

function renderProgress(view: StepView) {
  const { steps, index } = view.state;
  const { number, total } = progressAt(steps, index, view.isSection ? 'section' : 'question');
  return html`<div class="progress" part="progress" aria-hidden="true">
    <span class="small muted">${progressWords(view)}</span>
    <svg viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect class="track" width="100" height="4" />
      <rect width=${total > 0 ? (100 * number) / total : 0} height="4" />
    </svg>
  </div>`;
}

/** A heading that takes the focus: the progress, heard only, and the words. */
function stepHeading(view: StepView, words: unknown) {
  const progress = html`<span class="visually-hidden">${progressWords(view)}: </span>`;
  return heading(view.level, words ? html`${progress}${words}` : progressWords(view), { id: 'step', isTarget: true });
}

function renderSectionHeading(view: StepView) {
  const { definition, steps, index } = view.state;
  const { group, dimension } = steps[index] ?? {};
  const title = group?.text ?? definition.dimensions.find(({ id }) => id === dimension)?.title;
  return stepHeading(view, title && localText(view.text(title)));
}

/** What stands before a question: texts of its own, and outside a section the group it belongs to. */
function renderNotes({ state: { steps, index }, isSection, text }: StepView, linkId: string) {
  const { notes, group } = steps[index] ?? {};
  const shown = (notes?.get(linkId) ?? []).filter((note) => note !== group);
  return html`${group && linkId && !isSection ? html`<p class="muted">${localText(text(group.text))}</p>` : nothing}
  ${shown.map((note) => html`<p>${localText(text(note.text))}</p>`)}`;
}

function renderQuestion(view: StepView, item: Item, actions: StepActions) {
  const { state, isSection, level, text, words } = view;
  const { linkId, help, isMultiple } = item;
  const isWrong = state.missing.includes(item);
  const hint = [help && localText(text(help)), isMultiple && words.several].filter(Boolean);
  const described = [hint.length > 0 && `${linkId}.help`, isWrong && `${linkId}.error`].filter(Boolean).join(' ');
  const statement = localText(text(item.text));
  return html`<fieldset
    class="field question"
    part="question"
    role=${isMultiple ? nothing : 'radiogroup'}
    aria-required=${!isMultiple && isRequired(item) ? 'true' : nothing}
    aria-invalid=${isWrong ? 'true' : nothing}
    aria-describedby=${described || nothing}
  >
    <legend>${isSection ? heading(level + 1, statement) : stepHeading(view, statement)}</legend>
    ${hint.length > 0 ? html`<p class="hint" id="${linkId}.help">${hint.map((part) => html`<span>${part}</span> `)}</p>` : nothing}
    <p class="error" part="error" id="${linkId}.error" ?hidden=${!isWrong}>
      ${isWrong ? html`<span class="visually-hidden">${words.error} </span>${errorOf(view, item)}` : nothing}
    </p>
    <div class="options">
      ${optionsOf(state.definition, item).map((option) => renderOption(view, item, { option, part: 'option', answer: actions.answer }))}
    </div>
    ${renderApart(view, item, actions)}
  </fieldset>`;
}

function renderApart(view: StepView, item: Item, { answer }: StepActions) {
  const apart = apartOptionsOf(view.state.definition, item);
  if (apart.length === 0) return nothing;
  return html`<div class="options apart">
    ${apart.map((option) => renderOption(view, item, { option, part: 'option option-apart', answer }))}
  </div>`;
}

interface OptionView {
  readonly option: Pick<Option, 'code' | 'label'>;
  readonly part: string;
  readonly answer: StepActions['answer'];
}

function renderOption({ answers, text }: StepView, item: Item, { option, part, answer }: OptionView) {
  const chosen = answers.get(item.linkId) ?? [];
  const { code } = option;
  const choose = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    const others = item.isMultiple ? chosen.filter((other) => other !== code) : [];
    answer(item, checked ? [...others, code] : others);
  };
  return html`<label class="choice" part=${part}>
    <input
      id="${item.linkId}:${code}"
      type=${item.isMultiple ? 'checkbox' : 'radio'}
      name=${item.linkId}
      value=${code}
      .checked=${chosen.includes(code)}
      @change=${choose}
    />
    <span>${localText(text(option.label))}</span>
  </label>`;
}
