import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps } from '../../demo/server/schema.ts';
import { exportLog, offers, outbox } from '../../demo/server/schema-people.ts';
import type { SeedContent } from '../../demo/server/seed.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { answerProposal, families, joinFamily } from '../helpers/families.ts';
import { act, everyFeature, look, managedOf, sentMails, signedUp } from '../helpers/managed-sign-ups.ts';
import { organiserToken, postOrganiser, pressAsOrganiser } from '../helpers/organiser.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const driver = 'hent-nabo';
const kitchen = 'faellesspisning';

/** The demo content with one place in the kitchen, and a list that the organiser sees to. */
function oneCook(content: SeedContent): SeedContent {
  const waitingList = { isOpen: true, maximum: null, length: 0 };
  const capacity = { maximum: 1, remaining: 1, display: 'exact' as const, asOf: fixedNow.toISOString(), waitingList };
  const narrowed = (item: SeedContent['opportunities'][number]) =>
    item.id === kitchen ? { ...item, slots: item.slots?.map((slot) => ({ ...slot, capacity })) ?? [] } : item;
  return { ...content, opportunities: content.opportunities.map(narrowed) };
}

onEachDatabase('the organiser’s page [SU-82]', (kind) => {
  const backend = useBackend(kind, {
    content: oneCook,
    config: everyFeature,
    organisers: { Mette: organiserToken },
  });
  let turn = 0;
  const token = organiserToken;
  const post = (path: string, fields: Record<string, string>) => postOrganiser(backend, path, fields);
  const press = (id: string, fields?: Record<string, string>) => pressAsOrganiser(backend, id, fields);
  const contact = () => ({ name: `Person ${(turn += 1)}`, email: `person${turn}@example.org` });
  const drive = (changes: Partial<SignUpRequest> = {}) =>
    signedUp(backend, driver, {
      slotIds: ['hn-2026-12-15'],
      ageFrom: 18,
      answers: { opgave: 'foelge' },
      contact: { ...contact(), postcode: '4000' },
      ...changes,
    });
  const cook = (intent: SignUpRequest['intent']) =>
    signedUp(backend, kitchen, { intent, slotIds: ['fs-2026-12-15'], contact: contact() });

  beforeEach(async () => {
    backend.setNow(fixedNow);
    await emptyTimes(backend.database.sql);
  });

  it('is a page of its own, and opens with the code from the configuration and from itself only [QA-94]', async () => {
    const asked = await backend.call('organiser');
    expect(asked.headers.get('content-security-policy'))
      .to.include("frame-ancestors 'none'")
      .and.include("default-src 'none'");
    expect(asked.headers.get('cache-control')).to.equal('no-store');
    for (const path of ['', `/opportunities/${driver}`, '/events/temadag']) {
      for (const wrong of ['', 'short', `${token}x`]) {
        const reply = await post(path, { token: wrong });
        expect(reply.status).to.equal(401);
        expect(await reply.text()).to.not.include('Person');
      }
      await expectProblem(await post(path, { token, origin: 'https://evil.example' }), 'origin-not-allowed');
      expect((await post(path, { token })).headers.get('set-cookie')).to.equal(null);
    }
    await drive();
    const page = await (await post('', { token })).text();
    expect(page)
      .to.include('Hent en nabo til foredraget')
      .and.include('1 tilmelding')
      .and.not.match(/<script|\?token/);
    expect(backend.lines.join('\n')).to.not.include(token);
  });

  it('shows people as text, whatever they called themselves', async () => {
    await drive({ contact: { ...contact(), postcode: '4000', name: '<img src=x onerror=alert(1)>' } });
    const page = await press(driver, {});
    expect(page).to.include('&lt;img src=x').and.not.include('<img');
    expect(page).to.include('tirsdag 15. december 2026 kl. 18.00: Venter på svar').and.include('Svar senest');
    expect(page).to.include('aria-label="Sig ja: &lt;img');
  });

  it('marks one as seen, with name, once, for the person to read [SU-74]', async () => {
    const owner = await drive();
    for (let again = 0; again < 2; again += 1) await press(driver, { act: 'see', signUpId: owner.signUp.id });
    const { history } = await look(backend, owner);
    expect(history.filter(({ status }) => status === 'seen')).to.deep.equal([
      { status: 'seen', at: '2026-11-24T14:10:00+01:00', by: 'Mette' },
    ]);
    expect(await press(driver, {})).to.include('Set af Mette');
  });

  it('says yes or no, and the person is told; a no gives the place away [SU-76]', async () => {
    const [first, second] = [await drive(), await drive()];
    await press(driver, { act: 'approve', signUpId: first.signUp.id });
    await press(driver, { act: 'decline', signUpId: second.signUp.id });
    expect([(await look(backend, first)).status, (await look(backend, second)).status]).to.deep.equal([
      'confirmed',
      'declined',
    ]);
    const subjects = (await sentMails(backend)).map(({ to, subject }) => [to, subject.split(':')[0]]);
    expect(subjects).to.deep.include([first.signUp.request.contact.email, 'Du har en plads']);
    expect(subjects).to.deep.include([second.signUp.request.contact.email, 'Svar på din tilmelding']);
    const page = await press(driver, { act: 'approve', signUpId: second.signUp.id });
    expect(page).to.include('Det kan ikke lade sig gøre længere');
    expect((await look(backend, second)).status).to.equal('declined');
  });

  it('reaches nobody of another list', async () => {
    const owner = await drive();
    expect(await press(kitchen, { act: 'decline', signUpId: owner.signUp.id })).to.include(
      'Det kan ikke lade sig gøre',
    );
    expect((await look(backend, owner)).status).to.equal('pending');
  });

  it('answers an offer for who has a phone only, as nobody writes to them: they are called [SU-44]', async () => {
    const phone = '+4534412398';
    const changes: Partial<SignUpRequest> = { intent: 'waitingList', slotIds: ['fs-2026-12-15'] };
    const request = await requestFor(backend, kitchen, { ...changes, contact: { name: 'Karen Kun Telefon', phone } });
    const { receiptNumber } = await replyOf(await send(backend, request, { path: signUpPath(kitchen) }), 201);
    const { sql } = backend.database;
    const isKaren = eq(signUps.receiptNumber, receiptNumber);
    const karen = async () => (await sql.select().from(signUps).where(isKaren))[0];
    const signUpId = (await karen())?.id ?? '';
    const page = await press(kitchen, { act: 'offer', signUpId });
    expect(page).to.include('aria-label="Sig ja: Karen Kun Telefon"');
    const mails = await sentMails(backend);
    expect(mails.find(({ subject }) => subject.startsWith('Ring selv'))?.text).to.include(
      'Karen Kun Telefon, 34 41 23 98',
    );
    const rows = await sql.select().from(outbox).where(eq(outbox.to, phone));
    expect(rows.map(({ kind: one }) => one)).to.not.include('offer');
    await press(kitchen, { act: 'approve', signUpId });
    expect((await karen())?.status).to.equal('confirmed');
    const [offer] = await sql.select().from(offers).where(eq(offers.signUpId, signUpId));
    expect(offer?.status).to.equal('accepted');
  });

  it('offers a place by hand, only where the whole party fits [SU-44]', async () => {
    const [first, second] = [await cook('signUp'), await cook('waitingList')];
    expect(await press(kitchen, { act: 'offer', signUpId: second.signUp.id })).to.include('Det kan ikke lade sig gøre');
    await managedOf(await act(backend, '/cancel', first));
    expect((await look(backend, second)).status).to.equal('waiting');
    await press(kitchen, { act: 'offer', signUpId: second.signUp.id });
    const { status, offer } = await look(backend, second);
    expect([status, offer?.slotIds]).to.deep.equal(['offered', ['fs-2026-12-15']]);
  });

  it('brings two families together [SU-51]', async () => {
    const [helper, helped] = [await joinFamily(backend, 'offers'), await joinFamily(backend, 'needs')];
    expect(await press(families, {})).to.include('Foreslå dem for hinanden');
    await press(families, { act: 'pair', offersId: helper.signUp.id, needsId: helped.signUp.id });
    const { offer } = await look(backend, helper);
    expect((await answerProposal(backend, helper, { offerId: offer?.id ?? '', decision: 'accept' })).status).to.equal(
      200,
    );
  });

  it('says what was not sent, what is late, and who may be the same; gives out the list [SU-68] [SU-79]', async () => {
    const one = await drive();
    await drive({ contact: { name: 'Somebody Else', email: one.signUp.request.contact.email, postcode: '4000' } });
    await backend.database.sql.update(outbox).set({ attempts: 9, sentAt: null });
    backend.setNow(new Date('2026-12-10T08:00:00+01:00'));
    const page = await press(driver, {});
    expect(page.match(/Samme mail eller telefon/g)).to.have.length(2);
    expect(page).to.include('besked er ikke sendt').and.include('Svaret er for sent på vej');
    const list = await post(`/opportunities/${driver}/sign-ups.csv`, { token });
    expect((await list.text()).split('\r\n')).to.have.length(4);
    expect((await backend.database.sql.select().from(exportLog)).at(-1)).to.include({ by: 'Mette', rows: 2 });
    await expectProblem(await post(`/opportunities/${driver}/sign-ups.csv`, { token: 'wrong' }), 'session-expired');
  });

  it('speaks English where it is asked to', async () => {
    const page = await (await post('?lang=en', { token })).text();
    expect(page).to.include('<html lang="en" dir="ltr">').and.include('Fetch a neighbour for the talk');
  });
});
