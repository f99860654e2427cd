import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { refusal } from '../../../src/backend/problem-error.ts';
import { watchForCanaries } from '../../helpers/canary-watch.ts';
import { allowStored } from '../../helpers/page-guard.ts';
import { keptFiles, unfold } from './kept-files.ts';
import { begin, opened, type Registering, send, talk, visit } from './registering.ts';

/** Words that stand nowhere but in what this person types. */
const canaries = { name: 'Kanarie Fuglesang', phone: '34 56 78 91', postcode: '3793' };
const words = [...Object.values(canaries), '34567891', 'Fuglesang'];

const refusing =
  (refuse: () => Error) =>
  (backend: Backend): Backend => ({
    ...backend,
    signUp: async () => {
      throw refuse();
    },
  });

const endings: readonly [how: string, through: (backend: Backend) => Backend, heading: string | RegExp][] = [
  ['a receipt', (backend) => backend, 'Du er tilmeldt'],
  ['a conflict', refusing(() => refusal('capacity-full', 'x', { remaining: 0 })), 'Der er ikke flere pladser'],
  ['our own fault', refusing(() => refusal('malformed', 'x')), 'Noget gik galt hos os'],
  [
    'an answer that is lost',
    refusing(() => new BackendError({ kind: 'timeout', request: 'x', outcome: 'unknown' })),
    'Vi ved ikke, om din tilmelding kom igennem',
  ],
];

/** Registers as this person, who wants to be fetched, and sends it. */
async function register({ page }: Registering, heading: string | RegExp) {
  await begin(page);
  await page.type('Navn', canaries.name);
  await page.type(/^Telefon/, canaries.phone);
  await page.press('button', 'Næste');
  await page.press('checkbox', 'Jeg har brug for at blive hentet');
  await page.type('Dit postnummer', canaries.postcode);
  await page.press('button', 'Næste');
  await send(page, heading);
}

describe('what a person types to register in the calendar [QA-104] [QA-72] [EC-57] [EC-62]', () => {
  for (const [how, through, heading] of endings)
    it(`is read nowhere but in the form and by the backend: ${how}`, async () => {
      allowStored(/^samspil:attempt:/);
      const told: unknown[] = [];
      const watch = watchForCanaries(() => [visited.calendar.inspect(), visited.heard, told]);
      const visited = await visit({ attributes: { ...opened(talk).attributes, 'deep-link': 'k' }, through });
      for (const name of ['start', 'step', 'done', 'conflict'])
        visited.page.stage.addEventListener(`samspil-sign-up-${name}`, (event) =>
          told.push((event as CustomEvent).detail),
        );
      await register(visited, heading);
      expect(told).not.to.deep.equal([]);
      expect(await watch.find(words)).to.deep.equal([]);
    });

  it('is in nothing that the backend tells others, nor in a file that is taken along', async () => {
    const visited = await visit(opened(talk));
    await register(visited, 'Du er tilmeldt');
    expect(JSON.stringify(visited.sent)).to.contain(canaries.name).and.to.contain('lift');
    const files = keptFiles();
    await unfold(visited, 'Føj til kalender');
    await visited.page.press('button', 'Hele rækken (.ics)');
    const call = { signal: new AbortController().signal };
    const { backend } = visited;
    const replies = [await backend.events({}, call), await backend.event('tirsdagsforedrag', call)];
    const told = `${JSON.stringify(replies)} ${await files[0]?.text()}`;
    expect(told).to.contain('SUMMARY:Foredrag');
    expect(words.filter((word) => told.includes(word))).to.deep.equal([]);
  });
});
