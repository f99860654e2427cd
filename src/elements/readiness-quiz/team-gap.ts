import { html, type TemplateResult } from 'lit';
import type { TeamResult } from '../../contract/quiz-team.ts';
import { leastPeople } from '../../domain/quiz/team-figure.ts';
import { gapSize } from '../../domain/quiz/team-groups.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { areaRow } from './area-table.ts';
import { cell, figuresTable } from './figures-table.ts';
import { atStart } from './team-sides.ts';
import type { TeamPictureView } from './team-view.ts';

/** How two sides of a team see it, the largest difference first, or why that is not shown (RQ-59). */
export function teamGap(
  view: TeamPictureView & { readonly sides: readonly string[] },
  gap: TeamResult['gap'],
): TemplateResult {
  const { definition, words, text, level, sides } = view;
  const [inside = '', outside = ''] = sides.map(atStart);
  const title = heading(level + 1, words.gap);
  const [first] = gap ?? [];
  if (!gap || !first) return html`<section>${title}<p>${words.tooSmall(leastPeople(definition))}</p></section>`;
  const areaOf = (id: string) => definition.dimensions.find((dimension) => dimension.id === id);
  const area = areaOf(first.dimension);
  const isSame = gapSize(first) === 'same';
  const points = first.inside - first.outside;
  return html`<section>
    ${title}
    <p>${isSame ? words.alike : words.gapLead(inside, points, sides[1] ?? '', text(area?.short ?? area?.title).text)}</p>
    ${figuresTable(
      words.gapCaption,
      [words.columns.area, inside, outside, words.difference],
      gap.map((row) =>
        areaRow(
          localText(text(areaOf(row.dimension)?.title)),
          html`${cell(inside, row.inside)} ${cell(outside, row.outside)}
          ${cell(words.difference, `${Math.abs(row.inside - row.outside)} · ${words.gapSize[gapSize(row)]}`)}`,
        ),
      ),
    )}
  </section>`;
}
