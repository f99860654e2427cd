import { html, nothing, type TemplateResult } from 'lit';
import { extremes } from '../../domain/quiz/extremes.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { askFirst } from './ask-first.ts';
import { resultAdvice } from './result-advice.ts';
import { resultCalculation } from './result-calculation.ts';
import { resultTable } from './result-table.ts';
import { apartWords, bandWords, type ResultView, shortNames } from './result-view.ts';

/** What a person does with a result. */
export interface ResultActions {
  /** Shows all answers. */
  readonly review: () => void;
  /** Begins or ends asking whether the answers may go. */
  readonly leave: (isLeaving: boolean) => void;
  readonly restart: () => void;
}

/** The result of one person, without buttons where it is only shown, in the order of RQ-40: what it says, the table, what holds for it, what to do next, how it came about. */
export function quizResult(view: ResultView, actions?: ResultActions): TemplateResult {
  const { words, level, definition, text } = view;
  return html`<div class="result">
    <div class="sentence">
      ${heading(level, view.title ?? words.heading, { id: 'step', isTarget: true })}
      ${sentences(view).map((sentence) => html`<p class="lead">${sentence}</p>`)} ${renderBandText(view)}
    </div>
    ${view.result.overall.state === 'notApplicable' ? nothing : html`${resultTable(view)}${view.radar?.(view, figureName(view))}`}
    <div class="notes">
      ${notes(view).map((note) => html`<p>${note}</p>`)}
      <p class="small muted">${definition.disclaimer ? localText(text(definition.disclaimer)) : words.disclaimer}</p>
    </div>
    ${resultAdvice(view)} ${resultCalculation(view)} ${view.onward ?? nothing}
    ${actions ? renderButtons(view, actions) : nothing}
  </div>`;
}

/** What the result comes to, in words (RQ-41). */
function sentences(view: ResultView): string[] {
  const { result, words } = view;
  const { overall, dimensions } = result;
  if (overall.state === 'notApplicable') return [words.allNotApplicable(apartWords(view, 'notApplicable'))];
  if (dimensions.every(({ shown }) => shown === null)) return [words.tooFewAtAll];
  const total =
    overall.shown === null ? words.tooFewOverall : words.overall(overall.shown, bandWords(view, overall.band).text);
  return [`${total} ${comparison(view)}`.trim()];
}

function comparison(view: ResultView): string {
  const { words } = view;
  const found = extremes(view.result);
  if (!found) return '';
  const { lowest, highest } = found;
  if (lowest.shown === highest.shown) return words.allEqual(lowest.shown);
  const [low, high] = [lowest, highest].map((extreme) => words.tie(shortNames(view, extreme.dimensions)));
  return words.lowestHighest(low ?? '', lowest.shown, high ?? '', highest.shown);
}

/** What the figure is called for whoever cannot see it (RQ-43). */
function figureName(view: ResultView): string {
  return view.words.figure(comparison(view));
}

function renderBandText({ definition, result, text }: ResultView) {
  const band = definition.bands.find(({ id }) => id === result.overall.band);
  return band?.text ? html`<p>${localText(text(band.text))}</p>` : nothing;
}

/** What holds the result down, how often nobody knew (RQ-44), and where others stand (RQ-65). */
function notes(view: ResultView): string[] {
  const { result, words, others, hasBars } = view;
  const { comparison, least } = others ?? {};
  const { cap } = result.overall;
  const dontKnow = result.states.get('dontKnow') ?? 0;
  return [
    ...(cap
      ? [
          words.cap(
            bandWords(view, cap.from).text,
            shortNames(view, cap.dimensions),
            cap.below,
            bandWords(view, cap.to).text,
          ),
        ]
      : []),
    ...(dontKnow > 0 ? [words.dontKnow(apartWords(view, 'dontKnow'), dontKnow)] : []),
    ...(comparison && hasBars ? [words.othersMark] : []),
    ...(comparison?.overall === undefined ? [] : [words.othersOverall(comparison.overall)]),
    ...(comparison || least === undefined ? [] : [words.othersTooFew(least)]),
  ];
}

function renderButtons({ words, isLeaving }: ResultView, { review, leave, restart }: ResultActions) {
  return isLeaving
    ? askFirst({ id: 'leave', question: words.restartQuestion, no: words.restartNo, yes: words.restartYes }, (isYes) =>
        isYes ? restart() : leave(false),
      )
    : html`<p class="buttons no-print">
        <button type="button" class="button" part="button" @click=${review}>${words.editAnswers}</button>
        <button type="button" class="link" id="restart" part="button" @click=${() => leave(true)}>${words.restart}</button>
      </p>`;
}
