import { expect } from 'chai';
import { DemoSite } from '../helpers/demo-site.ts';
import {
  beginForm,
  type Cook,
  fillCooking,
  followMail,
  openOpportunity,
  readAndSend,
  widgetText,
} from '../helpers/volunteer-steps.ts';

const opportunity = 'Lav mad før foredraget';
const time = /tirsdag 15\. december/;
const email = 'aase@example.org';

describe('who signs up again through the page [SU-68]', () => {
  let site: DemoSite;
  before(async () => {
    site = await DemoSite.open();
  });
  after(() => site.close());

  /** Signs up for an evening, and reads the receipt without its number and what may be taken from it. */
  async function receiptOf(cook: Cook): Promise<string> {
    const page = await beginForm(site, opportunity);
    await fillCooking(page, [time], cook);
    await readAndSend(page, 'Du er tilmeldt');
    const text = await widgetText(page);
    expect(text).to.match(/[2-9A-Z]{4}-[2-9A-Z]{4}/);
    return text.replace(/[2-9A-Z]{4}-[2-9A-Z]{4}/, '####-####');
  }

  async function placesLeft(): Promise<string | null> {
    const page = await openOpportunity(site, opportunity);
    return page.getByRole('listitem').filter({ hasText: time }).last().textContent();
  }

  it('reads the receipt of a new one, changes nothing and takes no place; the mail leads to what stands', async () => {
    const first = await receiptOf({ name: 'Åse Bjørn', email });
    const [stored, places] = [await site.storedSignUps(), await placesLeft()];
    expect(stored).to.have.length(1);
    expect(await receiptOf({ name: 'aase  BJOERN', email: 'Aase@Example.org' })).to.equal(first);
    expect(await site.storedSignUps()).to.deep.equal(stored);
    expect(await placesLeft()).to.equal(places);
    expect(first).to.include(
      'Har du tilmeldt dig før med samme mail eller telefon, får du en mail om, hvad der gælder.',
    );
    const link = await followMail(site, email, 'Du er tilmeldt');
    expect(await widgetText(link))
      .to.include('Åse Bjørn')
      .and.not.include('BJOERN');
    expect(await site.findings()).to.deep.equal([]);
  });

  it('is another person under another name: a couple with one address are both in', async () => {
    const before = (await site.storedSignUps()).length;
    expect(await placesLeft()).to.include('7 ledige pladser');
    await receiptOf({ name: 'Bo Bjørn', email });
    expect((await site.storedSignUps()).length - before).to.equal(1);
    expect(await placesLeft()).to.include('6 ledige pladser');
    expect(await site.findings()).to.deep.equal([]);
  });
});
