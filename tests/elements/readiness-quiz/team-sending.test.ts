import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import type { TeamResult } from '../../../src/contract/quiz-team.ts';
import { teamOutcome } from '../../../src/domain/quiz/team-outcome.ts';
import { bundled, exampleFive, type QuizPage } from './quiz-page.ts';
import { answered, call, countOf, definition, showOn, teamOn } from './session-page.ts';

const lost = () => new BackendError({ kind: 'unreachable', request: 'POST', outcome: 'unknown' });
const teamsOf = ({ teams }: Backend) => teams as NonNullable<typeof teams>;

/** What stands of sending, beside what was said aloud. */
const sentOn = ({ quiz }: QuizPage) => quiz.shadowRoot?.querySelector('.sending')?.textContent ?? '';

async function fillIn({ page, quiz }: QuizPage, typed: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(typed)) {
    const field = quiz.shadowRoot?.querySelector<HTMLInputElement>(`#team-${name}`);
    if (!field) throw new TypeError(`no field ${name}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await page.press('button', 'Start et hold');
}

describe('answers that were sent to a team [RQ-61]', () => {
  it('say nothing of the next person at the same screen, whose answers go by a press of their own', async () => {
    const { backend, teamId } = await teamOn(1);
    const shown = await answered(backend, teamId);
    const { page, answer } = shown;
    await page.press('button', 'Send mine svar');
    await page.until(() => sentOn(shown).includes('Dine svar er sendt.'), 'it is sent');
    await page.press('button', 'Begynd forfra');
    await page.press('button', 'Ja, begynd forfra');
    await page.press('button', 'Start');
    await answer(exampleFive);
    await page.until(() => page.has('button', 'Send mine svar'), 'the next may send');
    expect(sentOn(shown)).to.equal('');
    await page.press('button', 'Send mine svar');
    await page.until(() => sentOn(shown).includes('Dine svar er sendt.'), 'that is sent as well');
    expect(await countOf(backend, teamId)).to.equal(3);
  });

  it('say nothing of another team, which is asked for anew', async () => {
    const { backend, teamId } = await teamOn(1);
    const clientRef = crypto.randomUUID();
    const closesAt = new Date(Date.now() + 86_400_000).toISOString();
    const wish = { clientRef, definition, name: 'Havnen', invited: 5, closesAt };
    const other = await teamsOf(backend).create(bundled.id, wish, { ...call(), clientRef });
    const shown = await answered(backend, teamId);
    const { page, quiz } = shown;
    await page.press('button', 'Send mine svar');
    await page.until(() => sentOn(shown).includes('Dine svar er sendt.'), 'it is sent');
    quiz.teamId = other.id;
    await page.until(() => page.has('heading', 'Holdet Havnen'), 'the other team is there');
    expect(sentOn(shown)).to.equal('');
    await page.press('button', 'Send mine svar');
    await page.until(() => sentOn(shown).includes('Dine svar er sendt.'), 'that is sent as well');
    expect(await countOf(backend, other.id)).to.equal(1);
  });
});

describe('a team that cannot be asked for [EM-27]', () => {
  it('is not said to be missing, and is tried again by a press', async () => {
    const { backend, teamId } = await teamOn(3);
    const teams = teamsOf(backend);
    let isDown = true;
    const result: typeof teams.result = (id, how) => (isDown ? Promise.reject(lost()) : teams.result(id, how));
    const { page } = await showOn({ ...backend, teams: { ...teams, result } }, teamId);
    await page.until(() => page.has('button', 'Prøv igen'), 'it may be tried again');
    expect(page.text).to.contain('Vi kan ikke hente holdet lige nu.').and.not.contain('Vi kan ikke finde holdet.');
    isDown = false;
    await page.press('button', 'Prøv igen');
    await page.until(() => page.text.includes('3 af 5 har svaret.'), 'the team is there');
    expect(page.has('button', 'Prøv igen')).to.equal(false);
  });
});

describe('beginning a team [RQ-60]', () => {
  const complete = { name: 'Byrådet', invited: '7', closes: '2026-12-08' };

  it('makes one team of two presses when the reply to the first is lost [CT-34]', async () => {
    const backend = memoryBackend({ quizzes: [bundled] });
    const teams = teamsOf(backend);
    const made: string[] = [];
    const create: typeof teams.create = async (...given) => {
      const team = await teams.create(...given);
      made.push(team.id);
      if (made.length === 1) throw lost();
      return team;
    };
    backend.teams = { ...teams, create };
    const shown = await answered(backend);
    await shown.page.until(() => shown.page.has('button', 'Start et hold'), 'a team may be begun');
    await fillIn(shown, complete);
    await shown.page.until(() => made.length === 1 && shown.page.has('button', 'Start et hold'), 'nobody knows');
    await shown.page.settle();
    await shown.page.press('button', 'Start et hold');
    await shown.page.until(() => shown.page.has('textbox', 'Link til holdet'), 'the link is there');
    expect(made).to.deep.equal([made[0], made[0]]);
  });

  it('asks for as many people as the quiz needs, takes the 90th day, and says where an earlier link cannot be read [RQ-62]', async () => {
    const quiz = { ...bundled, team: { ...bundled.team, minRespondents: 8 } } as QuizDefinition;
    const backend = memoryBackend({ quizzes: [quiz] });
    const teams = teamsOf(backend);
    const asked: (string | undefined)[] = [];
    const create: typeof teams.create = (id, { previousTeamId, ...request }, how) => {
      asked.push(previousTeamId, request.closesAt);
      return teams.create(id, request, how);
    };
    backend.teams = { ...teams, create };
    const shown = await answered(backend);
    const { page } = shown;
    await page.until(() => page.has('textbox', 'Hvor mange er inviteret? (8–500)'), 'a team may be begun');
    await fillIn(shown, {
      ...complete,
      closes: '2027-02-23',
      previous: 'https://x.dk/#samspil-parathed.team=%E0%A4%A',
    });
    expect(page.text).to.contain('Skriv et tal fra 8 til 500.').and.contain('Linket kan ikke læses.');
    expect(page.text).to.contain('Vælg en dag fra i morgen og højst 90 dage frem.');
    await fillIn(shown, { previous: 'det sidste hold' });
    expect(page.text).to.contain('Linket kan ikke læses.');
    await fillIn(shown, {
      invited: '8',
      closes: '2027-02-22',
      previous: 'https://x.dk/#samspil-parathed.team=hold%2D1 ',
    });
    await page.until(() => page.has('textbox', 'Link til holdet'), 'the link is there');
    const [previous, closesAt = ''] = asked;
    expect(previous).to.equal('hold-1');
    expect(closesAt.slice(0, 10)).to.equal('2027-02-22');
  });
});

describe('the picture of a team on the backend', () => {
  const team = { id: 'hold', name: 'Ældreområdet', minimum: 5, invited: 6, closesAt: '2026-12-08T23:59:59+01:00' };
  const scored = bundled.items.filter(({ scores }) => scores);
  const people = Array.from(
    { length: 6 },
    (_, index) =>
      new Map([
        ['rolle', [index < 5 ? 'leder' : 'civil']],
        ...scored.map(({ linkId }) => [linkId, ['3']] as [string, string[]]),
      ]),
  );
  const published: TeamResult = {
    ...teamOutcome(bundled, people),
    team,
    definition,
    asOf: '2026-11-24T00:00:00+01:00',
  };

  async function pictureOf(result: TeamResult) {
    const backend = memoryBackend({ quizzes: [bundled] });
    const { respond, create } = teamsOf(backend);
    const value = { value: result, skipped: [] };
    const { page } = await showOn({ ...backend, teams: { respond, create, result: async () => value } }, team.id);
    await page.until(() => page.has('button', 'Se holdets billede'), 'it is published');
    await page.press('button', 'Se holdets billede');
    await page.until(() => page.has('heading', 'Jeres fælles billede'), 'the picture is there');
    return page;
  }

  it('says how many each side needs where one is too small [RQ-59]', async () => {
    const page = await pictureOf(published);
    expect(page.has('heading', 'Set fra hver sin side')).to.equal(true);
    expect(page.text).to.contain('Der skal være mindst 5 i hver gruppe.');
  });

  for (const [what, other] of [
    ['of another quiz', { url: 'urn:samspil:quiz:andet', version: definition.version }],
    ['of another edition', { url: definition.url, version: '0.9.0' }],
  ] as const)
    it(`is not drawn with today's questions where it is ${what} [RQ-8]`, async () => {
      const page = await pictureOf({ ...published, definition: other });
      expect(page.text).to.contain('Holdet har svaret på en anden test eller en anden udgave');
      expect(page.findAll('table')).to.deep.equal([]);
      await page.press('button', 'Tilbage');
      expect(page.has('button', 'Se holdets billede')).to.equal(true);
    });
});
