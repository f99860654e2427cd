import { html, nothing, type TemplateResult } from 'lit';
import { type DimensionExplanation, type Division, type ExplainedItem, explain } from '../../domain/quiz/explain.ts';
import { apartOptionsOf, optionsOf } from '../../domain/quiz/item.ts';
import type { Score } from '../../domain/quiz/score.ts';
import { formatNumber } from '../../i18n/format-number.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { dimensionOf, type ResultView, shortNames } from './result-view.ts';

/** How the numbers came about: one disclosure a dimension and one for all together (RQ-45). */
export function resultCalculation(view: ResultView): TemplateResult | typeof nothing {
  const { definition, answers, result, words, level } = view;
  if (result.overall.state === 'notApplicable') return nothing;
  const { dimensions, overall } = explain(definition, answers, result);
  const terms = overall.dimensions.flatMap(({ dimension, weight }) =>
    dimension.score === null ? [] : [{ value: dimension.score, weight }],
  );
  return html`<section class="calculation" part="section">
    ${heading(level + 1, words.calculation)} ${dimensions.map((dimension) => renderDimension(view, dimension))}
    ${disclosure(
      words.total,
      overall.result,
      html`<ul class="plain-list">
          ${overall.dimensions.map(
            ({ dimension, weight }) => html`<li>
              ${shortNames(view, [dimension.id])}: ${dimension.score === null ? '–' : number(view, dimension.score)}${renderWeight(view, weight)}
            </li>`,
          )}
        </ul>
        <p>${renderSum(view, { terms, division: overall.division, result: overall.result, factor: 1, needed: definition.scoring.overall.minCoverage })}</p>`,
    )}
  </section>`;
}

const disclosure = (name: unknown, { shown }: Score, content: unknown) => html`<details>
  <summary>${name}: <span part="figure">${shown ?? '–'}</span></summary>
  <div class="steps">${content}</div>
</details>`;

function renderDimension(view: ResultView, { result, items, division }: DimensionExplanation) {
  const { definition, text } = view;
  const dimension = dimensionOf(view, result.id);
  const terms = items.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const needed = dimension?.minCoverage ?? definition.scoring.minCoverage;
  return disclosure(
    localText(text(dimension?.title)),
    result,
    html`<ul class="plain-list">
        ${items.map(
          (explained) => html`<li>
            <span class="muted">${localText(text(explained.item.text))}</span><br />
            ${renderItem(view, explained)}
          </li>`,
        )}
      </ul>
      <p>${renderSum(view, { terms, division, result, factor: 100, needed })}</p>`,
  );
}

function renderItem(view: ResultView, { item, state, code, points, possible, value, weight }: ExplainedItem) {
  const { definition, words, text } = view;
  const options = [...optionsOf(definition, item), ...apartOptionsOf(definition, item)];
  const label = text(options.find((option) => option.code === code)?.label).text;
  if (state === 'notApplicable') return words.notCounted(label);
  if (points === null || possible === null || value === null) return words.missing(label || words.unanswered);
  const turned = item.isReversed ? ` (${words.reversed})` : '';
  const sum = words.points(label, number(view, points), number(view, possible));
  return html`${sum}${turned} = ${number(view, value)}${renderWeight(view, weight)}`;
}

const renderWeight = (view: ResultView, weight: number) =>
  weight === 1 ? '' : ` · ${view.words.weight(number(view, weight))}`;

interface Sum {
  readonly terms: readonly { readonly value: number; readonly weight: number }[];
  readonly division: Division | null;
  readonly result: Score;
  /** 100 where the values lie between 0 and 1. */
  readonly factor: number;
  /** 0–1: the share that must be answered. */
  readonly needed: number;
}

/** “(1 + 0,5) ÷ 2 = 0,75 · × 100 = 75”, then what it is shown as. */
function renderSum(view: ResultView, { terms, division, result, factor, needed }: Sum): string {
  const { words } = view;
  if (!division || result.score === null || result.shown === null) {
    return result.state === 'notApplicable' ? words.notApplicable : words.needed(number(view, needed * 100));
  }
  const sum = terms
    .map(({ value, weight }) => (weight === 1 ? '' : `${number(view, weight)} × `) + number(view, value))
    .join(' + ');
  const mean = `(${sum}) ÷ ${number(view, division.divisor)} = ${number(view, division.sum / division.divisor)}`;
  const scaled = factor === 1 ? mean : `${mean} · × ${factor} = ${number(view, result.score)}`;
  const isRounded = Math.abs(result.score - result.shown) > 1e-9;
  return isRounded ? `${scaled} · ${words.shownAs(result.shown)}` : scaled;
}

const number = ({ language }: ResultView, value: number) => formatNumber(value, language);
