import { html, type TemplateResult } from 'lit';
import type { SharedAnswers } from '../../controllers/quiz-state.ts';
import { compareResults, type Retest } from '../../domain/quiz/retest.ts';
import { score } from '../../domain/quiz/score.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { areaRow } from './area-table.ts';
import { cell, figuresTable } from './figures-table.ts';
import { monthWords } from './month-words.ts';
import type { OnwardView } from './onward-view.ts';

/** What has moved since earlier answers, both numbers side by side (RQ-66). */
export function resultComparison(view: OnwardView, earlier: SharedAnswers): TemplateResult {
  const { definition, answers, words, text, level } = view;
  const { compare } = words;
  const title = heading(level + 1, compare.heading, { id: 'compared', isTarget: true });
  if (!earlier.isComparable) return html`<section>${title}<p>${compare.otherEdition(earlier.version)}</p></section>`;
  const { overall, dimensions } = compareResults(
    definition,
    score(definition, earlier.answers),
    score(definition, answers),
  );
  const last = earlier.month ? compare.lastIn(monthWords(earlier.month, view.language)) : compare.last;
  const columns = [compare.area, last, compare.now, compare.change];
  const row = (name: unknown, { before, now, change, movement }: Retest) =>
    areaRow(
      name,
      html`${cell(last, before ?? '–')} ${cell(compare.now, now ?? '–')}
      ${cell(compare.change, movement === 'changed' ? signed(change ?? 0) : compare[movement])}`,
    );
  const areas = definition.dimensions.flatMap(({ id, title: area }) => {
    const retest = dimensions.get(id);
    return retest ? [row(localText(text(area)), retest)] : [];
  });
  return html`<section>
    ${title}
    ${figuresTable(compare.caption, columns, [...areas, row(compare.total, overall)])}
  </section>`;
}

/** «+12», «−5»: with the sign that people write. */
const signed = (change: number) => (change > 0 ? `+${change}` : `−${-change}`);
