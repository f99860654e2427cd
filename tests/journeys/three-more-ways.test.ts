import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { arrive, everyTuesday, fourPeople, type Going } from '../helpers/long-journeys.ts';
import { atLevel } from '../helpers/seed.ts';
import { button, heading } from '../helpers/volunteer-steps.ts';
import { isTooWide, ways } from '../helpers/ways.ts';

/** J5: one «Ved ikke», one that is not relevant, a step back, the result, and the same numbers by its link. */
async function quiz(page: Page, going: Going): Promise<void> {
  const { site, way } = going;
  const { press, write } = way;
  const question = (number: number) => heading(page, `Spørgsmål ${number} af 18`);
  const table = page.getByRole('table', { name: 'Resultat pr. område, 0 til 100' });
  await press(button(page, 'Start'));
  await arrive(going, heading(page, /Hvilken rolle/));
  await press(button(page, 'Næste'));
  await arrive(going, heading(page, /Er I allerede i gang/));
  await press(page.getByRole('radio', { name: 'Nej, ikke endnu' }));
  await press(button(page, 'Næste'));
  for (let number = 1; number <= 18; number += 1) {
    await arrive(going, question(number));
    const answers = { 1: 'Ved ikke', 2: 'Ikke relevant' } as Record<number, string>;
    const name = answers[number];
    await press(name ? page.getByRole('radio', { name }) : page.getByRole('radio').nth(number % 4));
    if (number === 3) {
      await press(button(page, 'Tilbage'));
      await arrive(going, question(2));
      expect(await page.getByRole('radio', { name: 'Ikke relevant' }).isChecked()).to.equal(true);
      await press(button(page, 'Næste'));
      await arrive(going, question(3));
    }
    await press(button(page, number < 18 ? 'Næste' : 'Vis resultat'));
  }
  await table.waitFor();
  await arrive(going, heading(page, 'Jeres billede lige nu'));
  const later = Array.from({ length: 16 }, (_, index) => index + 3);
  expect(going.seen.map((stop) => stop.split(':')[0])).to.deep.equal([
    ...['Om jer', 'Om jer', ...[1, 2, 3, 2, ...later].map((number) => `Spørgsmål ${number} af 18`)],
    'Jeres billede lige nu',
  ]);
  const numbers = await table.textContent();
  const link = await page.getByLabel('Link til resultatet').inputValue();

  const { page: again } = await site.visit('er-i-klar.html', way.options);
  await press(again.getByText('Har du en kode?'));
  await write(again.getByLabel('Kode eller link'), link);
  await press(button(again, 'Åbn'));
  const reopened = again.getByRole('table', { name: 'Resultat pr. område, 0 til 100' });
  await reopened.waitFor();
  expect(await reopened.textContent()).to.equal(numbers);
  expect(await isTooWide(again)).to.equal(false);
}

/** A journey: where it begins, what a person does, and, where no page says its number, which headings they are led to. */
interface Journey {
  readonly name: string;
  readonly path: string;
  readonly go: (page: Page, going: Going) => Promise<void>;
  readonly leadsTo?: readonly string[];
}

const journeys: readonly Journey[] = [
  {
    name: 'J2: four people wait together, are offered four places, and take them',
    path: 'bliv-frivillig.html',
    go: fourPeople,
    leadsTo: [
      'Trin 1 af 2: Om dig',
      'Der er ikke pladser nok',
      'Trin 2 af 2: Tjek dine svar',
      'Du står på venteliste',
      'Der er en plads til dig',
      'Et par spørgsmål, før du får pladsen',
      'Du er tilmeldt',
    ],
  },
  {
    name: 'J3: drives every Tuesday but one, and gives another away',
    path: 'bliv-frivillig.html',
    go: everyTuesday,
    leadsTo: [
      'Trin 1 af 4: Hvornår',
      'Trin 2 af 4: Om dig',
      'Trin 3 af 4: Spørgsmål',
      'Vi har modtaget din tilmelding',
      'Vi har modtaget din tilmelding',
      'Vi har modtaget din tilmelding',
    ],
  },
  { name: 'J5: takes the test, and opens the result again', path: 'er-i-klar.html', go: quiz },
];

// Before work lands; on every day they are gone by mouse, each where its own tests are.
describe('a long journey on the municipality’s page, whatever one has to go it with [QA-13] [QA-31] [QA-44]', () => {
  let site: DemoSite;
  before(async () => {
    // More people sign up from this one address than come from a home.
    const plenty = { calls: 1_000, seconds: 60 };
    site = await DemoSite.open({ limits: { signUps: plenty } });
  });
  after(() => site.close());

  for (const { name, path, go, leadsTo } of journeys) {
    for (const way of ways.slice(0, atLevel(0, 3, 3))) {
      it(`${name}, ${way.name}`, async () => {
        const { page } = await site.visit(path, way.options);
        const seen: string[] = [];
        await go(page, { site, way, seen });
        if (leadsTo) expect(seen).to.deep.equal(leadsTo);
        expect(await isTooWide(page)).to.equal(false);
        expect(await site.findings((line) => line.includes('409 (Conflict)'))).to.deep.equal([]);
      });
    }
  }
});
