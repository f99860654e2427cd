import { html, nothing, type TemplateResult } from 'lit';
import type { TeamResult } from '../../contract/quiz-team.ts';
import { optionsOf } from '../../domain/quiz/item.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { cell, type TeamPictureView } from './team-view.ts';

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
    <table role="table" part="table" class="figures">
      <caption>
        ${words.rolesCaption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[words.columns.area, ...columns].map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${definition.dimensions.map(
          ({ id, title }) => html`<tr role="row">
            <th role="rowheader" scope="row">${localText(text(title))}</th>
            ${roles.map(({ dimensions }, index) =>
              cell(columns[index] ?? '', dimensions.find(({ dimension }) => dimension === id)?.mean ?? words.tooFew),
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
