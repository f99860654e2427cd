// The long journeys of volunteers, gone in each of the ways in which people use a page (QA-13).
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import type { DemoSite } from './demo-site.ts';
import { beginForm, button, fillForFour, followMail, heading, readAndSend, readAnswers } from './volunteer-steps.ts';
import { isFocused, isTooWide, type Way } from './ways.ts';

/** What a person goes a journey with. */
export interface Going {
  readonly site: DemoSite;
  readonly way: Way;
  /** Everything that had the focus as something new came on the page, in order. */
  readonly seen: string[];
}

/** Waits until a heading is there, which has the focus as it comes. */
export async function arrive({ seen }: Going, target: Locator): Promise<void> {
  await target.waitFor();
  expect(await isFocused(target), `${target} has the focus`).to.equal(true);
  seen.push(((await target.textContent()) ?? '').replace(/\s+/g, ' ').trim());
}

/** Follows a link of a mail, on the same kind of screen. */
async function follow({ site, way }: Going, email: string): Promise<Page> {
  const { page } = await site.visit(await site.linkIn(email), way.options);
  return page;
}

/** Names the three who come along. */
async function nameThree(page: Page, { write }: Way): Promise<void> {
  for (const [index, name] of ['Bo Følger', 'Ida Følger', 'Per Følger'].entries())
    await write(page.getByRole('group', { name: `Person ${index + 2}` }).getByLabel('Navn'), name);
}

/** J2: the course fills while four people are being written down. */
export async function fourPeople(page: Page, going: Going): Promise<void> {
  const { site, way } = going;
  const { press, write } = way;
  const [anna, rap] = ['anna', 'rap'].map((name) => `${name}${way.name.length}@example.org`) as [string, string];
  await site.leavePlaces('samskabelsespilot', 7);
  await press(button(page, 'Bliv samskabelsespilot'));
  await press(button(page, 'Jeg vil gerne være med'));
  await arrive(going, heading(page, /^Trin 1/));
  await write(page.getByLabel('Navn'), 'Anna Prøve');
  await write(page.getByLabel('Mail'), anna);
  for (let person = 2; person <= 4; person += 1) await press(button(page, 'Tilføj en person'));
  await nameThree(page, way);

  const quick = await beginForm(site, 'Bliv samskabelsespilot');
  await fillForFour(quick, { name: 'Rap Rask', email: rap }, ['Ib Rask', 'Eva Rask', 'Ole Rask']);
  await readAndSend(quick, 'Du er tilmeldt');

  await press(button(page, 'Næste'));
  await readAnswers(page);
  await press(button(page, 'Send tilmelding'));
  await arrive(going, heading(page, 'Der er ikke pladser nok'));
  await press(button(page, 'Skriv alle 4 på venteliste'));
  await arrive(going, heading(page, 'Tjek dine svar'));
  await press(button(page, 'Skriv mig på venteliste'));
  await arrive(going, heading(page, 'Du står på venteliste'));

  const leaving = await followMail(site, rap, 'Du er tilmeldt');
  await button(leaving, 'Meld helt fra').click();
  await button(leaving, 'Ja, meld mig fra').click();
  await heading(leaving, 'Du har meldt afbud').waitFor();

  const offered = await follow(going, anna);
  await arrive(going, heading(offered, 'Der er en plads til dig'));
  await press(button(offered, 'Ja tak'));
  await arrive(going, heading(offered, 'Et par spørgsmål, før du får pladsen'));
  await nameThree(offered, way);
  await press(button(offered, 'Ja tak, jeg tager pladsen'));
  await arrive(going, heading(offered, 'Du er tilmeldt'));
  expect(await offered.getByRole('status').allInnerTexts()).to.include('Pladsen er din.');
  expect(await isTooWide(offered)).to.equal(false);
}

/** J3: every Tuesday but one, and another date given away. */
export async function everyTuesday(page: Page, going: Going): Promise<void> {
  const { site, way } = going;
  const { press, write } = way;
  const email = `mette${way.name.length}@example.org`;
  await site.leavePlaces('hent-nabo', 5);
  await press(button(page, 'Hent en nabo til foredraget'));
  await press(button(page, 'Jeg vil gerne være med'));
  await arrive(going, heading(page, /^Trin 1/));
  await press(page.getByRole('radio', { name: /^Fast/ }));
  await press(page.getByRole('radio', { name: /^tirsdag 15\. december/ }));
  for (const [part, value] of [
    ['Dag', '23'],
    ['Måned', '2'],
    ['År', '2027'],
  ] as const)
    await write(page.getByLabel(part, { exact: true }), value);
  await press(page.getByRole('checkbox', { name: /^tirsdag 12\. januar/ }));
  await press(button(page, 'Næste'));
  await arrive(going, heading(page, /^Trin 2/));
  await write(page.getByLabel('Navn'), 'Mette Sørensen');
  await write(page.getByLabel('Mail'), email);
  await write(page.getByLabel('Postnummer'), '4000');
  await press(page.getByRole('radio', { name: '18 eller over' }));
  await press(button(page, 'Næste'));
  await arrive(going, heading(page, /^Trin 3/));
  await press(page.getByRole('radio', { name: 'Gå med eller tage bussen' }));
  await press(button(page, 'Næste'));
  await readAnswers(page);
  await press(button(page, 'Send tilmelding'));
  await arrive(going, heading(page, 'Vi har modtaget din tilmelding'));

  const managed = await follow(going, email);
  await arrive(going, heading(managed, 'Vi har modtaget din tilmelding'));
  await press(button(managed, /^Meld afbud for tirsdag 5\. januar/));
  await press(button(managed, 'Ja, meld afbud'));
  await managed.getByRole('status').getByText('Du har meldt afbud for den ene dato.').waitFor();
  await arrive(going, heading(managed, 'Vi har modtaget din tilmelding'));
  expect(await isTooWide(managed)).to.equal(false);
}
