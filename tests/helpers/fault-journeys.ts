// The journeys of volunteers that go over a bad network in a browser (QA-110).
import type { Page } from 'playwright-core';
import { type Cook, fillCooking, fillForFour, fillSeries } from './volunteer-steps.ts';

/** Who comes along where four come. */
export const companions = ['Bo Følger', 'Ida Følger', 'Per Følger'];

interface Journey {
  id: string;
  title: string;
  fill: (page: Page, person: Cook) => Promise<void>;
}

const cooking: Journey = {
  id: 'faellesspisning',
  title: 'Lav mad før foredraget',
  fill: (page, person) => fillCooking(page, [/tirsdag 15\. december/], person),
};
/** J1 to J3, and one whose element leaves the page while it sends. */
export const journeys = {
  one: cooking,
  left: cooking,
  four: {
    id: 'samskabelsespilot',
    title: 'Bliv samskabelsespilot',
    fill: (page, person) => fillForFour(page, person, companions),
  },
  series: { id: 'hent-nabo', title: 'Hent en nabo til foredraget', fill: fillSeries },
} as const satisfies Readonly<Record<string, Journey>>;

/** Which journey a schedule happens to. */
export type JourneyKind = keyof typeof journeys;
