import { html, nothing, type TemplateResult } from 'lit';
import type { TeamResult } from '../../contract/quiz-team.ts';
import { optionsOf } from '../../domain/quiz/item.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { areaRow } from './area-table.ts';
import { cell, figuresTable } from './figures-table.ts';
import type { TeamPictureView } from './team-view.ts';

/** How the roles of a team see it, as far as nobody can be picked out; of the others only how many they are (RQ-58). */
export function teamRoles(
  view: TeamPictureView,
  { roles = [], suppressed }: TeamResult,
): TemplateResult | typeof nothing {
  const { definition, words, text, level } = view;
  if (roles.length === 0) return nothing;
  const asked = definition.items.find(({ linkId }) => linkId === definition.team?.gap?.item);
  const options = asked ? optionsOf(definition, asked) : [];
  const columns = roles.map(({ code, respondents }) =>
    words.role(text(options.find((option) => option.code === code)?.label).text, respondents),
  );
  return html`<section>
    ${heading(level + 1, words.roles)}
    ${suppressed ? html`<p>${words.rolesHidden(suppressed.respondents)}</p>` : nothing}
    ${figuresTable(
      words.rolesCaption,
      [words.columns.area, ...columns],
      definition.dimensions.map(({ id, title }) => {
        const meanIn = ({ dimensions }: (typeof roles)[number]) =>
          dimensions.find(({ dimension }) => dimension === id)?.mean ?? words.tooFew;
        return areaRow(
          localText(text(title)),
          roles.map((role, index) => cell(columns[index] ?? '', meanIn(role))),
        );
      }),
    )}
  </section>`;
}
