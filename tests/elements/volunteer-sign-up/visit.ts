import { html } from 'lit';
import content from '../../../demo/content/opportunities.json' with { type: 'json' };
import type { Backend } from '../../../src/backend/backend.ts';
import { type MemoryBackend, memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { Config } from '../../../src/contract/config.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { TypedContact } from '../../../src/domain/sign-up/contact-rules.ts';
import type { VolunteerSignUpElement } from '../../../src/elements/volunteer-sign-up/volunteer-sign-up.ts';
import { type Page, type PageOptions, showPage } from '../../helpers/page.ts';
import '../../../src/elements/volunteer-sign-up/define.ts';
// What the widget fetches when it is needed is here already, so that no test waits for the server of the tests.
import '../../../src/controllers/opportunity-visit-controller.ts';
import '../../../src/controllers/opportunity-whole.ts';
import '../../../src/elements/volunteer-sign-up/details-page.ts';
import '../../../src/elements/volunteer-sign-up/filters-part.ts';
import '../../../src/elements/volunteer-sign-up/form-part.ts';
import '../../../src/elements/volunteer-sign-up/manage-part.ts';

/** A volunteer's visit: the page, the backend behind it, and what has been sent to it. */
export interface Visit {
  readonly page: Page;
  readonly widget: VolunteerSignUpElement;
  readonly backend: MemoryBackend;
  /** Every sign-up that reached the backend, in order. */
  readonly sent: SignUpRequest[];
  /** Every event for the page, as name and detail. */
  readonly told: { name: string; detail: unknown }[];
}

interface Setting extends PageOptions {
  readonly opportunityId?: string;
  readonly limit?: string;
  readonly filters?: string;
  readonly features?: Config['features'];
  readonly opportunities?: readonly object[];
  readonly config?: Partial<Config>;
  readonly prefill?: TypedContact;
  readonly opportunity?: Opportunity;
  readonly isManageOnly?: boolean;
  /** Without any backend. */
  readonly isAlone?: boolean;
  /** Comes between the widget and the backend. */
  readonly through?: (backend: Backend) => Backend;
}

const features: Config['features'] = ['opportunities', 'sign-up', 'attempts'];
const eventNames = [
  'opportunity-open',
  'sign-up-start',
  'sign-up-step',
  'sign-up-done',
  'sign-up-conflict',
  'sign-up-cancel',
  'filter-change',
  'error',
];

/** The demo's opportunities, one of them changed. */
export function opportunitiesWith(id: string, change: (item: Record<string, never>) => object): object[] {
  return content.items.map((item) => (item.id === id ? change(structuredClone(item) as never) : item));
}

/** Shows the widget on a page with the demo's opportunities behind it. */
export async function visit(setting: Setting = {}): Promise<Visit> {
  const { config, opportunities = content.items, through = (same) => same } = setting;
  const backend = memoryBackend({
    opportunities: opportunities as never,
    config: { features: setting.features ?? features, ...config },
  });
  const sent: SignUpRequest[] = [];
  const watched: Backend = through({
    ...backend,
    signUp: (target, request, call) => {
      sent.push(request);
      return backend.signUp(target, request, call);
    },
  });
  const page = await showPage(
    html`<samspil-volunteer-sign-up
      .backend=${setting.isAlone ? undefined : watched}
      .opportunity=${setting.opportunity}
      .prefill=${setting.prefill}
      opportunity-id=${setting.opportunityId ?? ''}
      limit=${setting.limit ?? '12'}
      filters=${setting.filters ?? 'q cause weekday'}
      ?manage-only=${setting.isManageOnly}
    ></samspil-volunteer-sign-up>`,
    setting,
  );
  const told: Visit['told'] = [];
  for (const name of eventNames) {
    page.stage.addEventListener(`samspil-${name}`, ({ type, detail }: CustomEventInit & Event) =>
      told.push({ name: type, detail }),
    );
  }
  const widget = page.stage.querySelector('samspil-volunteer-sign-up') as VolunteerSignUpElement;
  return { page, widget, backend, sent, told };
}

/** A visit whose list has come. */
export async function visitList(setting: Setting = {}): Promise<Visit> {
  const visited = await visit(setting);
  await visited.page.until(
    () => visited.page.has('list') && (setting.filters === 'none' || visited.page.has('search')),
    'the list is there',
  );
  return visited;
}

/** Opens an opportunity by its title. */
export async function openDetails({ page }: Visit, title: string): Promise<void> {
  await page.press('button', title);
  await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
}

/** Begins to sign up for an opportunity by its title. */
export async function startForm(visited: Visit, title: string): Promise<void> {
  await openDetails(visited, title);
  await visited.page.press('button', 'Jeg vil gerne være med');
  await visited.page.until(() => visited.page.has('heading', /^Trin 1 af/), 'the form is there');
}

/** The cooking evening, filled in up to the review: a time, a person, no question answered. */
export async function fillIn(visited: Visit): Promise<void> {
  await startForm(visited, 'Lav mad før foredraget');
  await fillSteps(visited);
}

/** Fills in the cooking evening from its first step on; `look` is called between the first and the second. */
export async function fillSteps({ page }: Visit, look = () => {}): Promise<void> {
  await page.press('checkbox', /^tirsdag 15\. december/);
  await page.press('button', 'Næste');
  look();
  await page.type('Navn', 'Mette Sørensen');
  await page.type('Telefon', '34 41 23 45');
  await page.press('button', 'Næste');
  await page.press('checkbox', 'Lave mad');
  await page.press('button', 'Næste');
  await page.until(() => page.has('button', 'Send tilmelding'), 'the review is there');
}

/** Presses send and waits for a heading. */
export async function sendAndSee({ page }: Visit, heading: string | RegExp): Promise<void> {
  await page.press('button', 'Send tilmelding');
  await page.until(() => page.has('heading', heading), `the page says ${heading}`);
}
