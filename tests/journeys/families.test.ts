import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { DemoSite } from '../helpers/demo-site.ts';
import { organiserToken } from '../helpers/organiser.ts';
import { beginForm, button, followMail, heading, readAndSend, widgetText } from '../helpers/volunteer-steps.ts';

const opportunity = 'Familier hjælper familier';
const helper = { name: 'Familien Hjælp', email: 'hjaelp@example.org' };
const helped = { name: 'Familien Behov', email: 'behov@example.org' };

/** Writes a family down: which side it is on, and who writes if it is not the family itself. */
async function writeDown(site: DemoSite, side: string, family: typeof helper, isOnBehalf = false): Promise<void> {
  const page = await beginForm(site, opportunity, 'Skriv dig op');
  await page.getByRole('radio', { name: side }).check();
  await page.getByRole('checkbox', { name: 'Købe ind' }).check();
  await page.getByLabel('Postnummer').fill('4000');
  await button(page, 'Næste').click();
  if (isOnBehalf) {
    await page.getByRole('radio', { name: /^En anden familie/ }).check();
    await page.getByLabel('Dit navn').fill('Ida Pædagog');
    await page.getByLabel('Din arbejdsplads').fill('Børnehuset');
    await page.getByLabel('Din arbejdsmail').fill('ida@example.org');
    await page.getByRole('checkbox', { name: /^Familien ved/ }).check();
  }
  await page.getByLabel('Navn', { exact: true }).fill(family.name);
  await page.getByLabel('Mail', { exact: true }).fill(family.email);
  await button(page, 'Næste').click();
  await readAndSend(page, 'Du er skrevet op');
}

/** A coordinator opens the list of the families on the backend's own page, without any of our scripts. */
async function openAsCoordinator(site: DemoSite): Promise<Page> {
  const { page } = await site.visit('api/organiser');
  await page.getByLabel('Adgangskode').fill(organiserToken);
  await button(page, 'Vis').click();
  await page.getByRole('listitem').filter({ hasText: opportunity }).getByRole('button').click();
  await heading(page, opportunity).waitFor();
  return page;
}

describe('two families who find each other through a coordinator [SU-49] [SU-50] [SU-51]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open({ organisers: { Mette: organiserToken } });
  });
  after(() => site.close());

  it('one offers, for one a professional writes; a coordinator proposes them, and both say yes by their links', async () => {
    await writeDown(site, 'Vi vil gerne hjælpe', helper);
    await writeDown(site, 'Vi kunne bruge hjælp', helped, true);

    const coordinator = await openAsCoordinator(site);
    await coordinator.getByLabel('Familie, der tilbyder').selectOption({ label: helper.name });
    await coordinator.getByLabel('Familie, der har brug for').selectOption({ label: helped.name });
    await button(coordinator, 'Foreslå dem for hinanden').click();
    await coordinator.getByRole('status').waitFor();

    const first = await followMail(site, helper.email, 'Vil I møde en anden familie?');
    expect(await widgetText(first)).not.to.match(/Behov|behov@|Ida/);
    await button(first, 'Ja tak').click();
    await heading(first, 'I har sagt ja').waitFor();
    expect(await widgetText(first)).not.to.match(/Behov|behov@|Ida/);

    const second = await followMail(site, helped.email, 'Vil I møde en anden familie?');
    expect(await widgetText(second)).not.to.match(/Familien Hjælp|hjaelp@/);
    await button(second, 'Ja tak').click();
    await heading(second, 'I har fundet hinanden').waitFor();
    expect(await widgetText(second))
      .to.include(helper.name)
      .and.to.include(helper.email);

    const told = await followMail(site, helper.email, 'I har fundet hinanden');
    expect(await widgetText(told))
      .to.include(helped.name)
      .and.to.include(helped.email);
    expect(await site.findings()).to.deep.equal([]);
  });
});
