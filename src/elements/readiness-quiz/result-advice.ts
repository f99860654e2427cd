import { html, nothing, type TemplateResult } from 'lit';
import type { CaseStory } from '../../contract/case-story.ts';
import { matchingCases } from '../../domain/quiz/matching-cases.ts';
import { recommend } from '../../domain/quiz/recommend.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { adviceLink } from './advice-link.ts';
import { dimensionOf, type ResultView } from './result-view.ts';

/** What to do next, who has done something like it (RQ-46, RQ-47), and what one can take part in. */
export function resultAdvice(view: ResultView): TemplateResult | typeof nothing {
  const { definition, result, words, text, level } = view;
  const advice = recommend(definition, result);
  if (result.dimensions.every(({ shown }) => shown === null) && advice.length === 0) return nothing;
  const dimensions = advice.flatMap(({ when }) => ('dimension' in when ? when.dimension : []));
  const cases = matchingCases(dimensions, view.cases ?? []);
  const events = view.events?.(view, advice);
  return html`<section part="advice">
    ${heading(level + 1, words.advice)}
    ${
      advice.length > 0
        ? html`<ol class="advice plain-list">
            ${advice.map(({ id, when, text: words, links }) => {
              const dimension = 'dimension' in when ? dimensionOf(view, when.dimension) : undefined;
              return html`<li>
                ${dimension ? html`<p class="area">${localText(text(dimension.title))}</p>` : nothing}
                <p>${localText(text(words))}</p>
                ${(links ?? []).map(({ title, url }) => html`<p>${adviceLink(url, localText(text(title)))}</p>`)}
                ${renderCases(view, cases.get(dimension?.id ?? '') ?? [])} ${events?.(id)}
              </li>`;
            })}
          </ol>`
        : html`<p>${words.noAdvice}</p>`
    }
  </section>`;
}

function renderCases(view: ResultView, cases: readonly CaseStory[]) {
  if (cases.length === 0) return nothing;
  const { words, text } = view;
  return html`<p class="small muted">${words.cases}</p>
    <ul class="cases">
      ${cases.map((story) => {
        const { id, title, status, statusNote } = story;
        const open = (event: Event) => view.openCase?.(id, event);
        const said = statusNote ? localText(text(statusNote)) : words.caseStatus[status];
        const href = view.caseHref?.replaceAll('{id}', encodeURIComponent(id)) ?? '';
        return html`<li>
          ${href ? adviceLink(href, localText(text(title)), open) : localText(text(title))}
          <span class="muted">· ${said}</span>
        </li>`;
      })}
    </ul>`;
}
