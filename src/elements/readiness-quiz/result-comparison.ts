import { html, type TemplateResult } from 'lit';
import type { SharedAnswers } from '../../controllers/quiz-state.ts';
import { compareResults, type Retest } from '../../domain/quiz/retest.ts';
import { score } from '../../domain/quiz/score.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { monthWords } from './month-words.ts';
import type { OnwardView } from './onward-view.ts';

/** What has moved since earlier answers, both numbers side by side (RQ-66). */
export function resultComparison(view: OnwardView, earlier: SharedAnswers): TemplateResult {
  const { definition, answers, words, text, level } = view;
  const { compare } = words;
  const title = heading(level + 1, compare.heading);
  if (!earlier.isComparable) return html`<section>${title}<p>${compare.otherEdition(earlier.version)}</p></section>`;
  const { overall, dimensions } = compareResults(
    definition,
    score(definition, earlier.answers),
    score(definition, answers),
  );
  const last = earlier.month ? compare.lastIn(monthWords(earlier.month, view.language)) : compare.last;
  return html`<section>
    ${title}
    <table role="table" part="table" class="comparison">
      <caption>
        ${compare.caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[compare.area, last, compare.now, compare.change].map(
            (column) => html`<th role="columnheader" scope="col">${column}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${definition.dimensions.map(({ id, title: area }) => {
          const retest = dimensions.get(id);
          return retest ? row(localText(text(area)), retest, compare) : '';
        })}
        ${row(compare.total, overall, compare)}
      </tbody>
    </table>
  </section>`;
}

const row = (
  name: unknown,
  { before, now, change, movement }: Retest,
  words: OnwardView['words']['compare'],
) => html`<tr
  role="row"
>
  <th role="rowheader" scope="row">${name}</th>
  <td role="cell">${before ?? '–'}</td>
  <td role="cell">${now ?? '–'}</td>
  <td role="cell">${movement === 'changed' ? signed(change ?? 0) : words[movement]}</td>
</tr>`;

/** «+12», «−5»: with the sign that people write. */
const signed = (change: number) => (change > 0 ? `+${change}` : `−${-change}`);
