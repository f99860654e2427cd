import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { expectSoon } from '../helpers/expect-soon.ts';
import type { WatchedPage } from '../helpers/watched-page.ts';

/** Older than five minutes, an answer is asked for again when the page is seen again (CT-15). */
const sixMinutes = 360_000;
const failure = 'Vi kan ikke hente nyt lige nu. Sidst opdateret kl. 14.10.';

const widgets: [tag: string, path: string, content: string][] = [
  ['samspil-case-list', 'cases.html', 'Samskabelsespiloter og nye fællesskaber'],
  ['samspil-case-card', 'index.html', 'ZebraByer i Roskilde Kommune'],
  ['samspil-event-calendar', 'arrangementer.html', 'Foredrag: Fra kunde til medborger'],
  ['samspil-volunteer-sign-up', 'bliv-frivillig.html', 'Lav mad før foredraget'],
  ['samspil-readiness-quiz', 'er-i-klar.html', 'Er jeres organisation klar til samskabelse?'],
];

interface Visit {
  content: string;
  visit: WatchedPage;
  widget: Locator;
}

const seeAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

describe('a server that stops while the page is open [CT-17] [EM-28]', () => {
  let site: DemoSite;
  const visits: Visit[] = [];
  before(async () => {
    site = await DemoSite.open();
    const arrive = async ([tag, path, content]: (typeof widgets)[number]): Promise<Visit> => {
      const visit = await site.visit(path);
      const widget = visit.page.locator(tag);
      await widget.getByText(content).filter({ visible: true }).first().waitFor();
      await visit.page.waitForLoadState('networkidle');
      return { content, visit, widget };
    };
    visits.push(...(await Promise.all(widgets.map(arrive))));
    await site.stop();
  });
  after(() => site.close());

  for (const [index, [tag]] of widgets.entries()) {
    it(`is told by ${tag} in plain Danish, beside what it had`, async () => {
      const { visit, widget, content } = visits[index] as Visit;
      await visit.page.clock.fastForward(sixMinutes);
      await seeAgain(visit.page);
      await expectSoon(visit.page, widget.getByText(failure));
      expect(await widget.getByRole('button', { name: 'Prøv igen' }).count()).to.equal(1);
      expect(await widget.getByText(content).filter({ visible: true }).count()).to.be.greaterThan(0);
    });
  }

  for (const [index, [tag]] of widgets.entries()) {
    it(`is forgotten by ${tag} once it is back, by ${index % 2 ? 'one button' : 'itself'}`, async () => {
      if (index === 0) await site.start();
      const { visit, widget, content } = visits[index] as Visit;
      if (index % 2) await widget.getByRole('button', { name: 'Prøv igen' }).click();
      else await visit.page.clock.fastForward(40_000);
      await widget.getByText(failure).waitFor({ state: 'detached' });
      expect(await widget.getByText(content).filter({ visible: true }).count()).to.be.greaterThan(0);
    });
  }

  it('leaves nothing behind but the browser’s own lines', async () => {
    expect(await site.findings((line) => line.includes('net::ERR_CONNECTION_REFUSED'))).to.deep.equal([]);
  });
});

const cannotShow = 'Indholdet kan ikke vises lige nu.';
const cannotFetchView = 'Denne visning kan ikke hentes lige nu.';
const opportunity = 'Lav mad før foredraget';
const press = (widget: Locator, name: string) => widget.getByRole('button', { name }).first().click();

/** Fills the form as far as the page where the answers are checked. */
async function fillForm(widget: Locator): Promise<void> {
  await press(widget, opportunity);
  await press(widget, 'Jeg vil gerne være med');
  await widget.getByRole('checkbox', { name: /tirsdag 15\. december/ }).check();
  await press(widget, 'Næste');
  await widget.getByLabel('Navn').fill('Karen Prøve');
  await widget.getByLabel('Mail').fill('karen@example.org');
  await press(widget, 'Næste');
  await widget.getByRole('checkbox', { name: 'Lave mad' }).check();
  await press(widget, 'Næste');
  await widget.getByRole('heading', { name: 'Tjek dine svar' }).waitFor();
  // Who sends faster is asked to confirm the mail address (SU-66).
  await widget.page().clock.fastForward(3000);
}

/** What a person does first in each widget: before the server stops, while it is away, and what then comes. */
const deeds: {
  name: string;
  path: string;
  tag: string;
  prepare?: (widget: Locator) => Promise<void>;
  act: string;
  told: string;
  sign: (widget: Locator) => Locator;
}[] = [
  {
    name: 'goes to the month',
    path: 'arrangementer.html',
    tag: 'samspil-event-calendar',
    act: 'Måned',
    told: cannotFetchView,
    sign: (widget) => widget.getByRole('table'),
  },
  {
    name: 'opens an opportunity',
    path: 'bliv-frivillig.html',
    tag: 'samspil-volunteer-sign-up',
    act: opportunity,
    told: cannotShow,
    sign: (widget) => widget.getByRole('button', { name: 'Jeg vil gerne være med' }),
  },
  {
    name: 'begins the form',
    path: 'bliv-frivillig.html',
    tag: 'samspil-volunteer-sign-up',
    prepare: async (widget) => {
      await press(widget, opportunity);
      await widget.getByRole('button', { name: 'Jeg vil gerne være med' }).waitFor();
    },
    act: 'Jeg vil gerne være med',
    told: cannotShow,
    sign: (widget) => widget.getByRole('checkbox', { name: /tirsdag 15\. december/ }),
  },
  {
    name: 'sends the form',
    path: 'bliv-frivillig.html',
    tag: 'samspil-volunteer-sign-up',
    prepare: fillForm,
    act: 'Send tilmelding',
    told: 'Tryk Prøv igen. Du bliver ikke tilmeldt to gange.',
    sign: (widget) => widget.getByRole('heading', { name: 'Du er tilmeldt' }),
  },
  {
    name: 'opens a case',
    path: 'cases.html',
    tag: 'samspil-case-list',
    act: 'Samskabelsespiloter og nye fællesskaber',
    told: cannotShow,
    sign: (widget) => widget.locator('#case-title'),
  },
];

describe('a press while the server is away [EM-28] [EC-3] [SU-61] [SU-64]', () => {
  let site: DemoSite;
  const widgets: Locator[] = [];
  let calendar: Locator;
  before(async () => {
    site = await DemoSite.open();
    // What an opened event is shown by has come, as it does by itself when the page is idle.
    calendar = (await site.visit('arrangementer.html')).page.locator('samspil-event-calendar');
    await calendar.locator('.event-title').first().click();
    await calendar.locator('.event').first().locator('.details .facts').first().waitFor();
    const arrive = async ({ path, tag, prepare }: (typeof deeds)[number]): Promise<Locator> => {
      const widget = (await site.visit(path)).page.locator(tag);
      await widget.page().waitForLoadState('networkidle');
      await prepare?.(widget);
      return widget;
    };
    widgets.push(...(await Promise.all(deeds.map(arrive))));
    await site.stop();
  });
  after(() => site.close());

  it('shows what is known of the event that somebody opens', async () => {
    await calendar.locator('.event-title').nth(1).click();
    await calendar.locator('.event').nth(1).locator('.details .facts').first().waitFor();
  });

  for (const [index, { name, act, told }] of deeds.entries()) {
    it(`is answered in plain Danish when somebody ${name}`, async () => {
      const widget = widgets[index] as Locator;
      await press(widget, act);
      await expectSoon(widget.page(), widget.getByText(told));
      expect(await widget.getByRole('button', { name: 'Prøv igen' }).count()).to.be.greaterThan(0);
    });
  }

  it('leaves the list usable to who goes to the month, which does not come', async () => {
    const widget = widgets[deeds.findIndex(({ act }) => act === 'Måned')] as Locator;
    await press(widget, 'Liste');
    await widget.locator('.event').first().waitFor();
    await press(widget, 'Måned');
    await widget.getByText(cannotFetchView).waitFor();
  });

  for (const [index, { name, sign }] of deeds.entries()) {
    it(`works by one more press once the server is back for who ${name}`, async () => {
      if (index === 0) await site.start();
      const widget = widgets[index] as Locator;
      await press(widget, 'Prøv igen');
      await expectSoon(widget.page(), sign(widget));
    });
  }
});
