import { css, html, nothing, type TemplateResult } from 'lit';
import { type RadarPoint, radarLines, radarPoint } from '../../domain/quiz/radar-figure.ts';
import { type ResultView, shortNames } from './result-view.ts';
import { svg } from './svg.ts';

const reach = 85;
const longestName = 15;

/** Styles of the figure; they come with it. */
export const styles = css`
  svg.radar {
    block-size: auto;
    max-inline-size: 28em;
    overflow: visible;
    fill: none;
    stroke: var(--_accent);
  }
  .radar .grid {
    stroke: var(--_rule);
  }
  .radar text {
    fill: var(--_text);
    stroke: none;
    font-size: 15px;
  }
  .radar circle {
    fill: var(--_accent);
  }
  .radar .earlier {
    stroke: var(--_muted);
    stroke-dasharray: 5 4;
  }
  .radar .earlier rect {
    fill: var(--_surface);
    stroke-dasharray: none;
  }
  [dir='rtl'] svg.radar {
    transform: none;
  }
  @media (forced-colors: active) {
    svg.radar,
    .radar .earlier {
      fill: none;
      stroke: CanvasText;
    }
    .radar .grid {
      stroke: GrayText;
    }
    .radar text,
    .radar circle {
      fill: CanvasText;
    }
    .radar .earlier rect {
      fill: Canvas;
    }
  }
`;

/** The numbers as a figure; whoever cannot see it finds all of them in the table (RQ-43). */
export function resultRadar(view: ResultView, name: string): TemplateResult {
  const numbers = view.result.dimensions.map(({ shown }) => shown);
  const names = view.result.dimensions.flatMap(({ id }) => shortNames(view, [id]));
  const count = numbers.length;
  return html`<svg class="radar" part="figure" viewBox="-200 -125 400 250" role="img" aria-label=${name}>
    ${[25, 50, 75, 100].map((share) => svg`<polygon class="grid" points=${ring(count, share)} />`)}
    ${numbers.map((_, index) => line('grid', { x: 0, y: 0 }, radarPoint(index, count, 1)))}
    ${view.earlier ? svg`<g class="earlier">${series(view.earlier, square)}</g>` : nothing}
    <g stroke-width="2.5">${series(numbers, dot)}</g>
    ${names.map((text, index) => label(radarPoint(index, count, 1), [cut(text), numbers[index] ?? view.words.tooFewShort]))}
  </svg>`;
}

const cut = (name: string) => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);
const at = (value: number) => Math.round(value * reach * 10) / 10;
const ring = (count: number, share: number) =>
  Array.from({ length: count }, (_, index) => radarPoint(index, count, share / 100))
    .map(({ x, y }) => `${at(x)},${at(y)}`)
    .join(' ');

const line = (kind: string, from: RadarPoint, to: RadarPoint) =>
  svg`<line class=${kind} x1=${at(from.x)} y1=${at(from.y)} x2=${at(to.x)} y2=${at(to.y)} />`;

/** One series: lines between neighbours, and a mark for each number there is. */
function series(numbers: readonly (number | null)[], mark: (point: RadarPoint) => unknown) {
  const point = (index: number) => radarPoint(index, numbers.length, (numbers[index] ?? 0) / 100);
  return [
    ...radarLines(numbers).map(([from, to]) => line('', point(from), point(to))),
    ...numbers.map((number, index) => (number === null ? nothing : mark(point(index)))),
  ];
}

const dot = ({ x, y }: RadarPoint) => svg`<circle cx=${at(x)} cy=${at(y)} r="4" />`;
const square = ({ x, y }: RadarPoint) => svg`<rect x=${at(x) - 4} y=${at(y) - 4} width="8" height="8" />`;

function label({ x, y }: RadarPoint, [name, number]: readonly (string | number)[]) {
  const anchor = Math.abs(x) < 0.1 ? 'middle' : x > 0 ? 'start' : 'end';
  const side = Math.round(at(x) * 1.08);
  const top = Math.round(at(y) * 1.1 + (y > 0.1 ? 14 : y < -0.1 ? -16 : 0));
  return svg`<text text-anchor=${anchor} x=${side} y=${top}>${name}<tspan x=${side} dy="1.15em">${number}</tspan></text>`;
}
