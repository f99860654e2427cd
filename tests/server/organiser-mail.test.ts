import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { outbox } from '../../demo/server/schema-people.ts';
import type { SeedContent } from '../../demo/server/seed.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { families, familyWish, joinFamily } from '../helpers/families.ts';
import { act, everyFeature, ownerFor, sentMails } from '../helpers/managed-sign-ups.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, requestFor, roomy, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { time } from '../helpers/small-group.ts';

const driver = 'hent-nabo';
const drive = {
  slotIds: ['hn-2027-01-05'],
  ageFrom: 18,
  contact: { name: 'Ea Holm', email: 'ea@example.org', phone: '+4534412345', postcode: '4000' },
};

/** Who is young needs a yes at home, and then the organiser's. */
const asking = (content: SeedContent) =>
  ({
    ...content,
    opportunities: content.opportunities.map((item) => {
      const { signUp } = item as unknown as Opportunity;
      const policy = { ...signUp.policy, mode: 'approval', guardian: { below: 18, mode: 'consent' } };
      return item.id === 'mtb-spor' ? { ...item, signUp: { ...signUp, policy } } : item;
    }),
  }) as SeedContent;

describe('a new sign-up [SU-79]', () => {
  const backend = useBackend(pglite, { content: (content) => asking(roomy(content)), config: everyFeature });
  const told = () => backend.database.sql.select().from(outbox).where(eq(outbox.kind, 'new'));
  beforeEach(async () => {
    await backend.database.sql.delete(outbox);
  });

  it('is told to the organiser where it waits for their answer: what and when, never who', async () => {
    const request = await requestFor(backend, driver, drive);
    const { receiptNumber } = await replyOf(await send(backend, request, { path: signUpPath(driver) }), 202);
    const [mail, ...more] = await told();
    expect(more).to.deep.equal([]);
    expect(mail).to.deep.include({
      to: 'tirsdag@kulturcentret.example',
      signUpId: null,
    });
    expect(mail?.subject).to.match(/^Ny tilmelding: Hent en nabo/);
    expect(mail?.text).to.include('tirsdag 5. januar 2027').and.include(receiptNumber);
    expect(JSON.stringify(mail)).to.not.include(request.contact.name).and.not.include(request.contact.email);
    await send(backend, { ...request, clientRef: crypto.randomUUID() }, { path: signUpPath(driver) });
    expect(await told()).to.have.length(1);
  });

  it('of a family is told too, but not one that confirms itself or queues', async () => {
    await joinFamily(backend, 'needs');
    expect(await told()).to.have.length(1);
    await replyOf(await send(backend, cookRequest()), 201);
    expect(await told()).to.have.length(1);
  });

  it('of somebody young is told when the guardian has said yes', async () => {
    const guardian = { name: 'Karen Holm', email: 'karen@example.org' };
    const request = await requestFor(backend, 'mtb-spor', { slotIds: [time], ageFrom: 0, guardian });
    await replyOf(await send(backend, request, { path: signUpPath('mtb-spor') }), 201);
    const parent = await ownerFor(backend, await sentMails(backend), guardian.email);
    expect(await told()).to.have.length(0);
    expect((await act(backend, '/guardian', { bearer: parent.bearer, body: { isGranted: true } })).status).to.equal(
      200,
    );
    expect(await told()).to.have.length(1);
  });
});

describe('the list for an organiser of families and young people [SU-82]', () => {
  const token = 'organiser-token-of-mette';
  const backend = useBackend(pglite, { content: asking, config: everyFeature, organisers: { Mette: token } });
  const listOf = async (id: string) => {
    const reply = await backend.call(`organiser/opportunities/${id}/sign-ups.csv`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const [titles = [], ...rows] = (await reply.text())
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
      .map((line) => line.slice(1, -1).split('";"'));
    return rows.map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at]])));
  };

  it('says what a family offers or needs, and who wrote for it', async () => {
    const referrer = { name: 'Anne Vest', workplace: 'Solsikken', phone: '+4534412346', isAgreed: true } as const;
    const wish = familyWish('needs', { isOnBehalf: true, referrer, childAgesFrom: [3, 6], children: 2 });
    await replyOf(await send(backend, await requestFor(backend, families, wish), { path: signUpPath(families) }), 201);
    const [row] = await listOf(families);
    expect(row).to.deep.include({
      'Tilbyder eller mangler': 'mangler',
      Opgaver: 'købe ind, passe børn en gang imellem',
      Ugedage: 'tirsdag',
      'Tid på dagen': 'aften',
      'Familiens postnummer': '4000',
      Voksne: '2',
      Børn: '2',
      'Børns alder fra': '3, 6',
      'Skrevet af': 'Anne Vest, Solsikken',
      'Skrevet af, telefon': '34 41 23 46',
    });
  });

  it('says who says yes for somebody young, and nothing of families where none are brought together', async () => {
    const guardian = { name: 'Karen Holm', email: 'karen@example.org', phone: '+4534412347' };
    const request = await requestFor(backend, 'mtb-spor', { slotIds: [time], ageFrom: 0, guardian });
    await replyOf(await send(backend, request, { path: signUpPath('mtb-spor') }), 201);
    const [row] = await listOf('mtb-spor');
    expect(row).to.deep.include({
      'Forælder eller værge': 'Karen Holm',
      'Værges mail': 'karen@example.org',
      'Værges telefon': '34 41 23 47',
    });
    expect(Object.keys(row ?? {})).to.not.include('Opgaver');
  });
});
