import { expect } from 'chai';
import { refusal } from '../../../src/backend/problem-error.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { refusing } from './sent-visit.ts';
import { opportunitiesWith, sendAndSee, startForm, type Visit, visitList } from './visit.ts';

const driver = 'Hent en nabo til foredraget';
const features = ['opportunities', 'sign-up', 'attempts', 'series'] as const;

/** At the times of the driver, who comes every Tuesday. */
async function everyTuesday(setting: Parameters<typeof visitList>[0] = {}): Promise<Visit> {
  const visited = await visitList({ features: [...features], ...setting });
  await startForm(visited, driver);
  await visited.page.press('radio', /^Fast/);
  return visited;
}

/** The driver with so many Tuesdays from 1 December on. */
const driverOn = (count: number) =>
  opportunitiesWith('hent-nabo', (item) => ({
    ...item,
    slots: Array.from({ length: count }, (_, week) => {
      const day = new Date(Date.UTC(2026, 11, 1 + 7 * week)).toISOString().slice(0, 10);
      const times = { startsAt: `${day}T18:00:00+01:00`, endsAt: `${day}T21:30:00+01:00` };
      return { ...(item.slots as unknown as object[])[0], ...times, id: `hn-${day}` };
    }),
  }));

/** From the times to the review. */
async function aboutMette({ page }: Visit): Promise<void> {
  await page.press('button', 'Næste');
  await page.type('Navn', 'Mette Sørensen');
  await page.type('Telefon', '34 41 23 45');
  await page.type('Postnummer', '4000');
  await page.press('radio', '18 eller over');
  await page.press('button', 'Næste');
  await page.press('radio', 'Gå med eller tage bussen');
  await page.press('button', 'Næste');
}

describe('signing up for a series [SU-47]', () => {
  it('asks from when, until when and which dates not, and passes the audit', async () => {
    const { page } = await everyTuesday();
    expect(page.has('radiogroup', 'Fra hvilken dato?')).to.equal(true);
    expect(page.find('radio', 'tirsdag 24. november kl. 18.00–21.30')).to.have.property('checked', true);
    expect(page.has('group', /^Til og med hvilken dato\? \(valgfrit\)/)).to.equal(true);
    expect(page.has('checkbox', /^tirsdag 15\. december/)).to.equal(true);
    // Full already: said, and not to be ticked.
    expect(page.text).to.contain('tirsdag 8. december kl. 18.00–21.30 – Venteliste');
    expect(page.has('checkbox', /^tirsdag 8\. december/)).to.equal(false);
    await expectAccessible(page.stage);
  });

  it('says what was chosen before it is sent, and sends the dates as a series', async () => {
    const visited = await everyTuesday();
    const { page, sent } = visited;
    await page.press('radio', 'tirsdag 15. december kl. 18.00–21.30');
    await page.type('Dag', '28');
    await page.type('Måned', '2');
    await page.type('År', '2027');
    await page.press('checkbox', /^tirsdag 12\. januar/);
    await aboutMette(visited);
    for (const words of [
      'Fra tirsdag 15. december kl. 18.00–21.30',
      'Til og med 28. februar 2027',
      'Ikke de her datoer',
      'tirsdag 12. januar 2027',
    ])
      expect(page.text).to.contain(words);
    await sendAndSee(visited, 'Vi har modtaget din tilmelding');
    expect(sent[0]).to.deep.include({
      commitment: 'series',
      seriesId: 'tirsdage',
      slotIds: ['hn-2026-12-15'],
      until: '2027-02-28',
      exceptSlotIds: ['hn-2027-01-12'],
    });
    expect(page.text).to.contain('tirsdag 5. januar 2027').and.not.to.contain('tirsdag 12. januar 2027');
  });

  it('says at the field when the last day is before the first date', async () => {
    const { page } = await everyTuesday();
    await page.type('Dag', '1');
    await page.type('Måned', '1');
    await page.type('År', '2020');
    await page.press('button', 'Næste');
    expect(page.has('link', 'Vælg 24. november 2026 eller en senere dato, eller lad felterne stå tomme.')).to.equal(
      true,
    );
    await expectAccessible(page.stage);
  });

  it('asks for single dates where that is wanted, as ever', async () => {
    const { page } = await everyTuesday();
    await page.press('radio', /^Enkelte gange/);
    expect(page.has('radiogroup', 'Fra hvilken dato?')).to.equal(false);
    expect(page.has('checkbox', /^tirsdag 15\. december/)).to.equal(true);
  });

  it('shows a dozen dates of a long series, then all, and goes to the first new one [SU-4]', async () => {
    const { page } = await everyTuesday({ opportunities: driverOn(16) });
    const dates = () => [page.findAll('radio', /kl\. 18/).length, page.findAll('checkbox').length];
    expect(dates()).to.deep.equal([12, 12]);
    const [more] = page.findAll('button', 'Vis flere tider');
    more?.click();
    await page.until(
      () => page.focused === 'radio "tirsdag 23. februar 2027 kl. 18.00–21.30"',
      'the 13th has the focus',
    );
    expect(dates()).to.deep.equal([16, 15]);
    expect(page.find('radio', /^tirsdag 1\. december/), 'nothing is chosen by it').to.have.property('checked', true);
    expect(page.has('button', 'Vis flere tider')).to.equal(false);
  });

  it('offers the free dates when one has been taken meanwhile [SU-42]', async () => {
    const taken = { slotIds: ['hn-2026-12-15'], remaining: 0 };
    const visited = await everyTuesday({ through: refusing(() => refusal('capacity-full', 'sign-up', taken)) });
    const { page, sent } = visited;
    await aboutMette(visited);
    await sendAndSee(visited, 'Der er ikke plads på alle datoer');
    expect(page.text).to.contain('Der er ikke plads tirsdag 15. december.');
    expect(page.text, 'other dates have places').not.to.contain('Den sidste plads');
    await expectAccessible(page.stage);
    await page.press('button', 'Tag de 5 ledige datoer');
    expect(page.text).to.contain('tirsdag 15. december').and.to.contain('Mette Sørensen');
    await sendAndSee(visited, 'Vi har modtaget din tilmelding');
    expect(sent[0]?.exceptSlotIds).to.include('hn-2026-12-15');
  });
});

describe('signing up for the rota [SU-47]', () => {
  it('asks for no date, says so before sending, and promises no place', async () => {
    const visited = await visitList({ features: [...features] });
    const { page, sent } = visited;
    await startForm(visited, driver);
    await page.press('radio', /^Som afløser/);
    expect(page.has('radiogroup', 'Fra hvilken dato?')).to.equal(false);
    expect(page.has('checkbox')).to.equal(false);
    await expectAccessible(page.stage);
    await aboutMette(visited);
    expect(page.text).to.contain('Hvordan vil du være med?').and.to.contain('Som afløser');
    await sendAndSee(visited, 'Du er skrevet op');
    expect(sent[0]).to.include({ commitment: 'rota' }).and.not.to.have.any.keys('slotIds', 'until');
    expect(page.text).to.not.contain('Du er tilmeldt');
  });

  it('is open where every date is full and nothing else is wanted: no place is taken', async () => {
    const visited = await visitList({ features: [...features, 'waiting-list'] });
    const { page, sent } = visited;
    await startForm(visited, 'Vært i generationscaféen');
    expect(page.find('radio', /^Som afløser/)).to.have.property('checked', true);
    expect(page.findAll('radio')).to.have.length(1);
    await page.press('button', 'Næste');
    await page.type('Navn', 'Jens Holm');
    await page.type('Mail', 'jens@example.org');
    await page.press('radio', '18 eller over');
    await page.press('button', 'Næste');
    expect(page.text).to.contain('Som afløser');
    await sendAndSee(visited, 'Du er skrevet op');
    expect(sent[0]).to.include({ commitment: 'rota' }).and.not.to.have.any.keys('slotIds');
  });
});
