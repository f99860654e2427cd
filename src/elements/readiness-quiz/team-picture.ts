import { html, nothing, type TemplateResult } from 'lit';
import type { Recommendation } from '../../contract/quiz.ts';
import type { TeamFigure } from '../../contract/quiz-team.ts';
import type { CollectedPicture } from '../../controllers/team-collection.ts';
import { recommendTeam } from '../../domain/quiz/recommend.ts';
import { leastPeople } from '../../domain/quiz/team-figure.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { areaRow } from './area-table.ts';
import { cell, figuresTable } from './figures-table.ts';
import { teamGap } from './team-gap.ts';
import type { TeamPictureView } from './team-view.ts';

/** What stands between the pieces of a picture: what is said of the count, the agenda, and what goes on from it. */
export interface TeamAround {
  readonly notes?: unknown;
  readonly agenda?: unknown;
  readonly onward?: unknown;
}

/**
 * What a team's answers say together, where it disagrees most first; what to talk about comes before any average
 * (RQ-55). For fewer people than may be shown, only how many they are (RQ-57).
 */
export function teamPicture(view: TeamPictureView, picture: CollectedPicture, around: TeamAround): TemplateResult {
  const { definition, words, level } = view;
  const least = leastPeople(definition);
  const { respondents, dimensions, overall } = picture;
  const title = heading(level, words.heading, { id: 'step', isTarget: true });
  if (!dimensions)
    return html`<div class="sentence">
        ${title}
        <p class="lead">${words.fewer(respondents, least)}</p>
        <p>${words.fewerWhy(least)}</p>
      </div>
      ${around.notes} ${around.onward}`;
  const advice = recommendTeam(definition, picture);
  return html`<div class="sentence">
      ${title}
      <p class="lead">${leadOf(view, dimensions)}</p>
      <p>${words.answered(respondents)}</p>
      ${advice.filter(isGeneral).map((one) => html`<p>${localText(view.text(one.text))}</p>`)}
    </div>
    ${around.notes} ${around.agenda}
    <section>
      ${heading(level + 1, words.areas)} ${overall ? html`<p>${words.mean(overall.mean)}</p>` : nothing}
      ${teamTable(view, dimensions)}
    </section>
    ${view.sides ? teamGap({ ...view, sides: view.sides }, picture.gap) : nothing}
    ${renderAdvice(view, advice)} ${around.onward}`;
}

const isGeneral = ({ when }: Recommendation) => !('dimension' in when);

const nameOf = ({ definition, text }: TeamPictureView, id: string | undefined) => {
  const dimension = definition.dimensions.find((one) => one.id === id);
  return text(dimension?.short ?? dimension?.title).text;
};

function leadOf(view: TeamPictureView, [first]: readonly TeamFigure[]): string {
  return first ? view.words.lead[first.agreement](nameOf(view, first.dimension)) : view.words.tooFew;
}

function renderAdvice(view: TeamPictureView, advice: readonly Recommendation[]) {
  const { words, text, level } = view;
  const about = advice.flatMap(({ id, when, text: said }) =>
    'dimension' in when ? [{ id, area: nameOf(view, when.dimension), said }] : [],
  );
  if (about.length === 0) return nothing;
  return html`<section part="advice">
    ${heading(level + 1, words.advice)}
    <ol class="advice plain-list">
      ${about.map(
        ({ area, said }) => html`<li>
          <p class="area">${area}</p>
          <p>${localText(text(said))}</p>
        </li>`,
      )}
    </ol>
  </section>`;
}

/** The areas with what people say of each, and with a drawing of where half of them are. */
function teamTable(view: TeamPictureView, figures: readonly TeamFigure[]) {
  const { definition, words } = view;
  const { columns } = words;
  const missing = definition.dimensions.filter(({ id }) => !figures.some(({ dimension }) => dimension === id));
  return figuresTable(
    words.caption,
    Object.values(columns),
    html`${figures.map((figure) => renderRow(view, figure))} ${missing.map(({ id }) => renderWithout(view, id))}`,
  );
}

const areaOf = ({ definition, text }: TeamPictureView, id: string | undefined) =>
  localText(text(definition.dimensions.find((one) => one.id === id)?.title));

function renderRow(view: TeamPictureView, figure: TeamFigure) {
  const { words } = view;
  const { columns } = words;
  const { dimension, agreement, isPolarised, mean, median, lowerQuartile, upperQuartile, respondents } = figure;
  const { lowest, highest } = figure;
  return areaRow(
    areaOf(view, dimension),
    html`<td role="cell" class="band">
      ${words.agreement[agreement]} ${isPolarised ? html`<span class="line">${words.polarised}</span>` : nothing}
    </td>
    ${cell(columns.mean, html`<span part="figure">${mean}</span>`)} ${cell(columns.median, median)}
    ${cell(
      columns.half,
      html`${words.between(lowerQuartile, upperQuartile)} ${renderSpan(figure)}
      ${lowest === undefined || highest === undefined ? nothing : html`<span class="line muted">${words.extremes(lowest, highest)}</span>`}`,
    )}
    ${cell(columns.respondents, respondents)}`,
  );
}

const renderWithout = (view: TeamPictureView, id: string) =>
  areaRow(
    areaOf(view, id),
    html`<td role="cell" class="band">${view.words.tooFew}</td>
      ${[1, 2, 3, 4].map(() => html`<td role="cell" class="empty">–</td>`)}`,
  );

/** Where half of the people are, and the middle one; the numbers beside it say the same. */
const renderSpan = ({ lowerQuartile, upperQuartile, median }: TeamFigure) => html`<svg
  class="bar span"
  part="bar"
  viewBox="0 0 100 8"
  preserveAspectRatio="none"
  aria-hidden="true"
>
  <rect class="track" y="3" width="100" height="2" />
  <rect x=${lowerQuartile} width=${Math.max(1, upperQuartile - lowerQuartile)} height="8" />
  <rect class="mark" x=${median - 1} y="-3" width="2" height="14" />
</svg>`;
