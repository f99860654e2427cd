import { expect } from 'chai';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { refusal } from '../../../src/backend/problem-error.ts';
import { watchForCanaries } from '../../helpers/canary-watch.ts';
import { allowStored } from '../../helpers/page-guard.ts';
import { visitManaged } from './managed-visit.ts';
import { refusing } from './sent-visit.ts';
import { startForm, type Visit, visitList } from './visit.ts';

/** Words that stand nowhere but in what this person types. */
const canaries = {
  name: 'Kanarie Fuglesang',
  email: 'kanarie@fuglesang.example',
  phone: '34 56 78 91',
  text: 'Zebrafinke i bur',
};
const words = [...Object.values(canaries), '34567891', 'Fuglesang', 'Zebrafinke'];

/** A form with a free text, filled in with the canaries up to the review. */
async function fillIn(setting: Parameters<typeof visitList>[0] = {}): Promise<Visit> {
  const visited = await visitList(setting);
  const { page } = visited;
  await startForm(visited, 'Bliv medlem af et opgaveudvalg');
  await page.type('Navn', canaries.name);
  await page.type('Mail', canaries.email);
  await page.type('Telefon', canaries.phone);
  await page.press('radio', '18 eller over');
  await page.press('button', 'Næste');
  await page.type(/^Hvad håber du/, canaries.text);
  await page.press('button', 'Næste');
  await page.type(/^Hvad skal vi sørge for/, canaries.text);
  await page.press('button', 'Næste');
  await page.until(() => page.has('button', /^Send/), 'the review is there');
  return visited;
}

const endings: readonly [how: string, through: Parameters<typeof visitList>[0], heading: string | RegExp][] = [
  ['a receipt', {}, /tilmeld|modtaget/],
  [
    'a conflict',
    { through: refusing(() => refusal('capacity-full', 'x', { remaining: 0 })) },
    'Der er ikke flere pladser',
  ],
  [
    'a field that the backend refuses',
    {
      through: refusing(() =>
        refusal('validation', 'x', { errors: [{ pointer: '#/contact/phone', code: 'not-a-phone' }] }),
      ),
    },
    /Om dig/,
  ],
  ['our own fault', { through: refusing(() => refusal('malformed', 'x')) }, 'Noget gik galt hos os'],
  [
    'an answer that is lost',
    { through: refusing(() => new BackendError({ kind: 'timeout', request: 'x', outcome: 'unknown' })) },
    'Vi ved ikke, om din tilmelding kom igennem',
  ],
];

describe('what a person types [QA-104] [QA-72] [SU-2] [SU-63]', () => {
  for (const [how, setting, heading] of endings) {
    it(`is read nowhere but in the form and by the backend: ${how}`, async () => {
      allowStored(/^samspil:attempt:/);
      const watch = watchForCanaries(() => [visited.widget.inspect(), visited.told]);
      const visited = await fillIn(setting);
      await visited.page.press('button', /^Send/);
      await visited.page.until(() => visited.page.has('heading', heading), `the page says ${heading}`);
      expect(await watch.find(words)).to.deep.equal([]);
    });
  }
});

describe('what is known of others and of a sign-up that stands [QA-104] [QA-72] [SU-2] [SU-73]', () => {
  it('is read nowhere else: the names of those who come along', async () => {
    allowStored(/^samspil:attempt:/);
    const features = ['opportunities', 'sign-up', 'attempts', 'groups'] as const;
    const visited = await visitList({ features: [...features] });
    const { page, widget, told } = visited;
    const watch = watchForCanaries(() => [widget.inspect(), told]);
    await page.press('button', 'Bliv samskabelsespilot');
    await page.until(() => page.has('button', 'Jeg vil gerne være med'), 'the details are there');
    await page.press('button', 'Jeg vil gerne være med');
    await page.until(() => page.has('textbox', 'Navn'), 'the form is there');
    await page.type('Mail', canaries.email);
    await page.type('Navn', 'Mette');
    await page.press('button', 'Tilføj en person');
    const [, companion] = page.findAll<HTMLInputElement>('textbox', 'Navn');
    if (companion) companion.value = canaries.name;
    companion?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await page.press('button', 'Næste');
    expect(page.text).to.contain(canaries.name);
    await page.press('button', /^Send/);
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    expect(JSON.stringify(visited.sent)).to.contain(canaries.name);
    expect(await watch.find(words)).to.deep.equal([]);
  });

  it('is read nowhere else: the guardian of somebody young', async () => {
    allowStored(/^samspil:attempt:/);
    const features = ['opportunities', 'sign-up', 'attempts', 'guardian'] as const;
    const visited = await visitList({ features: [...features] });
    const { page, widget, told, sent } = visited;
    const watch = watchForCanaries(() => [widget.inspect(), told]);
    await startForm(visited, 'Byg videre på mountainbikesporet');
    await page.press('checkbox', /^lørdag 17\. april/);
    await page.press('button', 'Næste');
    await page.type('Navn', canaries.text);
    await page.type('Telefon', canaries.phone);
    await page.press('radio', 'Under 15');
    await page.type('Den voksnes navn', canaries.name);
    await page.type('Den voksnes mail', canaries.email);
    await page.press('button', 'Næste');
    await page.press('button', /^Send/);
    await page.until(() => page.has('heading', 'Vi har skrevet til din forælder eller værge'), 'the receipt is there');
    expect(sent[0]?.guardian).to.deep.equal({ name: canaries.name, email: canaries.email });
    expect(await watch.find(words)).to.deep.equal([]);
  });

  it('is read nowhere else: all of the manage page, its token too', async () => {
    const contact = { name: canaries.name, email: canaries.email, phone: '+4534567891' };
    const visited = await visitManaged('Du er tilmeldt', { request: { contact } });
    const { page, widget, told, backend, id } = visited;
    const watch = watchForCanaries(() => [widget.inspect(), told]);
    await page.press('button', 'Ret oplysninger');
    await page.type('Navn', `${canaries.name} ${canaries.text}`);
    await page.press('button', 'Gem');
    await page.until(() => page.text.includes('Dine oplysninger er rettet.'), 'it is saved');
    expect(page.text).to.contain(canaries.text);
    await page.press('button', 'Meld helt fra');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.has('heading', 'Du har meldt afbud'), 'it is done');
    expect(await watch.find([...words, backend.linkToken(id)])).to.deep.equal([]);
  });
});

describe('what is written on the device unasked [SU-62]', () => {
  it('is nothing on load and while typing, and while sending one reference with its time', async () => {
    const watch = watchForCanaries();
    const visited = await fillIn();
    expect(watch.told('storage')).to.deep.equal([]);
    await visited.page.press('button', /^Send/);
    await visited.page.until(() => visited.page.has('heading', /tilmeld|modtaget/), 'the receipt is there');
    const attempt = JSON.stringify({ clientRef: visited.sent[0]?.clientRef, startedAt: '2026-11-24T13:10:00.000Z' });
    expect(watch.told('storage')).to.deep.equal([`samspil:attempt:opportunity:opgaveudvalg-medlem ${attempt}`]);
    expect([sessionStorage.length, localStorage.length]).to.deep.equal([0, 0]);
  });

  it('is nothing where the storage throws, and the person notices nothing', async () => {
    const visited = await fillIn();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await visited.page.press('button', /^Send/);
    await visited.page.until(() => visited.page.has('heading', /tilmeld|modtaget/), 'the receipt is there');
    Storage.prototype.setItem = setItem;
    expect(visited.sent).to.have.length(1);
  });
});

describe('the watch for canaries [QA-16] [QA-104]', () => {
  const leaks: Readonly<Record<string, () => unknown>> = {
    console: () => console.info(`sent for ${canaries.name}`),
    address: () => history.replaceState(null, '', `#${encodeURIComponent(canaries.name)}`),
    storage: () => sessionStorage.setItem('draft', canaries.email),
    message: () => new BroadcastChannel('leak').postMessage({ who: canaries.phone }),
    request: () => fetch(`/__story-files.json?name=${canaries.name}`).catch(() => undefined),
    event: () => document.body.dispatchEvent(new CustomEvent('samspil-leak', { detail: { typed: canaries.text } })),
    title: () => Object.assign(document, { title: canaries.name }),
    dataLayer: () => Object.assign(window, { dataLayer: [{ mail: canaries.email }] }),
    page: () => document.body.setAttribute('data-name', canaries.name),
    performance: () => performance.mark('typed', { detail: canaries.email }),
    report: () => undefined,
  };
  for (const [place, leak] of Object.entries(leaks)) {
    it(`sees a leak into: ${place}`, async () => {
      const before = [location.href, document.title] as const;
      const watch = watchForCanaries(() => (place === 'report' ? [{ notes: [canaries.text] }] : []));
      await leak();
      const found = await watch.find(words);
      history.replaceState(null, '', before[0]);
      document.title = before[1];
      document.body.removeAttribute('data-name');
      sessionStorage.clear();
      performance.clearMarks('typed');
      Reflect.deleteProperty(window, 'dataLayer');
      expect(found, 'the detector is blind').to.include(place);
    });
  }

  it('sees a postcode where it stands by itself, and not in an id made by chance', async () => {
    const watch = watchForCanaries(() => ['postcode=4793&']);
    expect(await watch.find(['4793'])).to.deep.equal(['report']);
    const other = watchForCanaries(() => ['0b1f3793-a3793-17953793.5']);
    expect(await other.find(['3793'])).to.deep.equal([]);
  });
});
