import { html, nothing, type TemplateResult } from 'lit';
import type { Option, QuizDefinition } from '../../contract/quiz.ts';
import { type PaperCondition, type PaperItem, paperForm } from '../../domain/quiz/paper-form.ts';
import { type KeyDimension, paperKey } from '../../domain/quiz/paper-key.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import type { Language, QuizPaperMessages } from '../../i18n/messages.ts';
import { localText } from '../../ui/local-text.ts';
import type { QuizTexts } from './quiz-texts.ts';

interface PaperView {
  readonly words: QuizPaperMessages;
  readonly language: Language;
  readonly text: QuizTexts;
}

const number = ({ language }: PaperView, value: number) => formatNumber(value, language);

/** The questions to be answered with a pencil, and on pages of its own how the numbers are added up (RQ-71). */
export function paperPages(definition: QuizDefinition, view: PaperView): TemplateResult {
  const { words, text } = view;
  return html`<div class="paper">
    <h1>${localText(text(definition.title))}</h1>
    ${definition.description ? html`<p>${localText(text(definition.description))}</p>` : nothing}
    <p>${words.howTo}</p>
    <ol class="questions">
      ${paperForm(definition).map((item) => renderItem(view, item))}
    </ol>
    <section class="key">
      <h1>${words.key}</h1>
      <p>${words.keyIntro}</p>
      ${(definition.nonSubstantive ?? []).map(({ kind, label }) => html`<p>${words.apart[kind](text(label).text)}</p>`)}
      ${definition.items.some(({ enableWhen }) => enableWhen?.length) ? html`<p>${words.skipped}</p>` : nothing}
      ${paperKey(definition).map((dimension) => renderDimension(definition, view, dimension))}
      ${renderOverall(definition, view)}
    </section>
  </div>`;
}

function renderItem(view: PaperView, { item, number, answers, conditions, isAny }: PaperItem) {
  const { words, text } = view;
  const when =
    conditions.length > 0
      ? words.onlyIf(
          words.joined(
            conditions.map((one) => conditionWords(view, one)),
            isAny,
          ),
        )
      : '';
  if (number === null)
    return html`<li><h2>${localText(text(item.text))}</h2>${when ? html`<p>${when}</p>` : nothing}</li>`;
  return html`<li class="ask">
    <p>${number}. ${localText(text(item.text))}</p>
    ${when ? html`<p class="when">${when}</p>` : nothing}
    ${item.help ? html`<p class="when">${localText(text(item.help))}</p>` : nothing}
    ${item.isMultiple ? html`<p class="when">${words.several}</p>` : nothing}
    <ul class="answers">
      ${answers.map(({ label }) => html`<li class="box">${localText(text(label))}</li>`)}
    </ul>
  </li>`;
}

function conditionWords({ words, text }: PaperView, { number, kind, answers }: PaperCondition): string {
  const labels = words.either(answers.map(({ label }: Option) => words.quoted(text(label).text)));
  return words.condition[kind](number, labels);
}

function renderDimension(definition: QuizDefinition, view: PaperView, key: KeyDimension) {
  const { words, text } = view;
  const { dimension, rows, divisor, needed } = key;
  const title = definition.dimensions.find(({ id }) => id === dimension)?.title;
  const labelOf = (answers: readonly Option[], wanted: string) =>
    text(answers.find(({ code }) => code === wanted)?.label).text;
  const isWeighted = rows.some(({ weight }) => weight !== rows[0]?.weight);
  const [first] = rows;
  const rule =
    divisor === null
      ? words.uneven(isWeighted)
      : words.even(
          number(view, divisor),
          [1, 2, 3].slice(0, rows.length).map((count) => number(view, count * divisor)),
        );
  return html`<h2>${localText(text(title))}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.question}</th>
          <th scope="col">${words.points}</th>
          ${divisor === null ? html`<th scope="col">${words.most}</th>` : nothing}
          ${isWeighted ? html`<th scope="col">${words.weight}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ number: asked, answers, points, possible, weight }) => html`<tr>
            <th scope="row">${asked}</th>
            <td>${[...points].map(([code, count]) => `${labelOf(answers, code)}: ${number(view, count)}`).join(' · ')}</td>
            ${divisor === null ? html`<td>${number(view, possible)}</td>` : nothing} ${isWeighted ? html`<td>${number(view, weight)}</td>` : nothing}
          </tr>`,
        )}
      </tbody>
    </table>
    <p>${rule} ${words.needed(number(view, 100 * needed), isWeighted)} ${first ? words.sum : nothing}</p>`;
}

/** How the whole is found from the areas, and what the number is called. */
function renderOverall({ dimensions, bands, scoring }: QuizDefinition, view: PaperView) {
  const { words, text } = view;
  const weights = dimensions.map(({ weight = 1 }) => weight);
  const isEven = weights.every((weight) => weight === weights[0]);
  const named = dimensions.map(({ title, weight = 1 }) => `${text(title).text}: ${number(view, weight)}`).join(' · ');
  const bandOf = (id: string) => text(bands.find((band) => band.id === id)?.title).text;
  return html`<h2>${words.overall}</h2>
    <p>${isEven ? words.mean : words.weighted(named)} ${words.neededAreas(number(view, 100 * scoring.overall.minCoverage), !isEven)}</p>
    <table>
      <tbody>
        ${bands.map(
          ({ min, max, title }, index) => html`<tr>
            <th scope="row">${min}–${index === bands.length - 1 ? max : max - 1}</th>
            <td>${localText(text(title))}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${(scoring.overall.caps ?? []).map(
      ({ anyDimensionBelow, maxBand }) => html`<p>${words.cap(anyDimensionBelow, bandOf(maxBand))}</p>`,
    )}`;
}
