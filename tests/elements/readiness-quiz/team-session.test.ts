import { expect } from 'chai';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { bundled, exampleFive, quizOn } from './quiz-page.ts';
import { answered, call, countOf, definition, showOn, teamOn } from './session-page.ts';

describe('a team on the backend [RQ-60] [RQ-61] [RQ-39]', () => {
  it('is told before the first question, and nothing is sent before the press', async () => {
    const { backend, teamId } = await teamOn(3);
    const { page } = await showOn(backend, teamId);
    await page.until(() => page.text.includes('sendes til holdet Rådhuset hos'), 'the team is there');
    expect(page.text).to.contain('3 af 5 har svaret. Resultatet kommer, når alle har svaret, eller ');
    expect(page.text).to.not.contain('De ligger kun i din browser');
    await page.press('button', 'Start');
    await quizOn(page).answer(exampleFive);
    await page.until(() => page.has('button', 'Send mine svar'), 'it may be sent');
    expect(page.text).to.contain('sendes til holdet Rådhuset hos');
    expect(await countOf(backend, teamId)).to.equal(3);
    await expectAccessible(page.stage);
    await page.press('button', 'Send mine svar');
    await page.until(() => page.text.includes('Dine svar er sendt.'), 'it is sent');
    expect(await countOf(backend, teamId)).to.equal(4);
    expect(page.text).to.contain('Samlet ligger I på 40 af 100').and.to.contain('4 af 5 har svaret.');
    expect(page.has('button', 'Send mine svar')).to.equal(false);
    const said = 'polite: Dine svar er sendt. Dit eget resultat står her stadig.';
    await page.until(() => page.liveLog.includes(said), 'it is said');
  });

  it('shows its picture when the last has answered, disagreement first', async () => {
    const { backend, teamId } = await teamOn(4);
    const { page } = await answered(backend, teamId);
    await page.press('button', 'Send mine svar');
    await page.until(() => page.has('button', 'Se holdets billede'), 'it is published');
    await page.press('button', 'Se holdets billede');
    await page.until(() => page.has('heading', 'Jeres fælles billede'), 'the picture is there');
    expect(page.focused).to.equal('heading "Jeres fælles billede"');
    expect(page.text).to.contain('5 har svaret.').and.to.contain('begynd her').and.to.contain('For få svar');
    await expectAccessible(page.stage);
    await page.press('button', 'Tilbage');
    expect(page.text).to.contain('Samlet ligger I på 40 af 100');
  });

  it('counts a press again after a lost answer once', async () => {
    const { backend, teamId } = await teamOn(2);
    const { teams } = backend;
    let isLost = true;
    backend.teams = {
      ...(teams as NonNullable<typeof teams>),
      respond: async (...given) => {
        const receipt = await teams?.respond(...given);
        if (!isLost || !receipt) return receipt as never;
        isLost = false;
        throw new BackendError({ kind: 'unreachable', request: 'POST', outcome: 'unknown' });
      },
      create: (...given) => teams?.create(...given) as never,
      result: (...given) => teams?.result(...given) as never,
    };
    const { page } = await answered(backend, teamId);
    await page.press('button', 'Send mine svar');
    await page.until(() => page.text.includes('Vi ved ikke, om dine svar nåede frem.'), 'nobody knows');
    await page.press('button', 'Send mine svar');
    await page.until(() => page.text.includes('Dine svar er sendt.'), 'it is sent');
    expect(await countOf(backend, teamId)).to.equal(3);
  });

  it('that closed meanwhile takes nothing, and the own result stays', async () => {
    const { backend, teamId } = await teamOn(4);
    const { page } = await answered(backend, teamId);
    const clientRef = crypto.randomUUID();
    const answers = [{ linkId: 'led1', codes: ['3'] }];
    await backend.teams?.respond(teamId, { clientRef, definition, answers }, { ...call(), clientRef });
    await page.press('button', 'Send mine svar');
    const sentence = 'Holdet er lukket. Dine svar er ikke sendt. Dit eget resultat står her stadig.';
    await page.until(() => page.text.includes(sentence), 'it says so');
    expect(page.text).to.contain('Samlet ligger I på 40 af 100');
  });

  it('that nobody knows is said to be missing', async () => {
    const { backend } = await teamOn(0);
    const { page } = await showOn(backend, 'findes-ikke');
    await page.until(() => page.text.includes('Vi kan ikke finde holdet.'), 'it says so');
  });
});

describe('beginning a team [RQ-60] [RQ-84]', () => {
  it('asks for name, number, day and, of an organisation, whether it is compared, and gives a link to send round [RQ-83]', async () => {
    const backend = memoryBackend({ quizzes: [bundled] });
    const asked: unknown[] = [];
    const { teams } = backend;
    if (teams) {
      const create: typeof teams.create = (quizId, request, how) => {
        asked.push([request.organisation, request.isCompared]);
        return teams.create(quizId, request, how);
      };
      backend.teams = { ...teams, create };
    }
    const { page, quiz } = await answered(backend);
    await page.until(() => page.has('button', 'Start et hold'), 'a team may be begun');
    expect(page.has('checkbox', /^Tag holdets gennemsnit med/)).to.equal(false);
    quiz.organisation = 'sundby';
    await page.settle();
    expect(page.find<HTMLInputElement>('checkbox', /^Tag holdets gennemsnit med/).checked).to.equal(false);
    await page.press('checkbox', /^Tag holdets gennemsnit med/);
    await page.press('button', 'Start et hold');
    expect(page.focused).to.contain('textbox "Holdets navn');
    expect(page.text).to.contain('Skriv et tal fra 5 til 500.').and.to.contain('højst 90 dage frem.');
    await page.type('Holdets navn', 'Byrådet');
    await page.type('Hvor mange er inviteret? (5–500)', '7');
    const day = quiz.shadowRoot?.querySelector<HTMLInputElement>('#team-closes');
    if (day) day.value = '2026-12-08';
    day?.dispatchEvent(new Event('input', { bubbles: true }));
    await expectAccessible(page.stage);
    await page.press('button', 'Start et hold');
    await page.until(() => page.has('textbox', 'Link til holdet'), 'the link is there');
    const link = page.find<HTMLTextAreaElement>('textbox', 'Link til holdet').value;
    const id = /#samspil-parathed\.team=(.+)$/.exec(link)?.[1] ?? '';
    const { value } = (await backend.teams?.result(decodeURIComponent(id), call())) ?? {};
    expect(value?.team).to.include({ name: 'Byrådet', invited: 7 });
    expect(asked).to.deep.equal([['sundby', true]]);
    await page.until(() => page.liveLog.includes('polite: Holdet er startet.'), 'it is said');
  });

  it('is not offered by a source that is files', async () => {
    const { teams: _, responses: __, ...backend } = memoryBackend({ quizzes: [bundled] });
    const { page } = await answered(backend);
    await page.settle();
    expect(page.has('button', 'Start et hold')).to.equal(false);
    expect(page.has('heading', 'Giv svarene videre')).to.equal(false);
    expect(page.has('button', 'Saml koder fra flere')).to.equal(true);
  });
});

describe('passing answers on [RQ-67]', () => {
  it('is one press that says to whom and what for, and goes once', async () => {
    const backend = memoryBackend({ quizzes: [bundled] });
    const sent: unknown[] = [];
    const { responses } = backend;
    backend.responses = {
      respond: (quizId, response, how) => {
        sent.push([quizId, response.answers.length, Object.keys(response).sort(), response.organisation]);
        return responses?.respond(quizId, response, how) as never;
      },
    };
    const shown = await showOn(backend);
    shown.quiz.organisation = 'sundby';
    await shown.page.press('button', 'Start');
    await shown.answer(exampleFive);
    const { page } = shown;
    await page.until(() => page.has('button', /^Giv svarene anonymt videre til/), 'it may be passed on');
    expect(sent).to.deep.equal([]);
    await page.press('button', /^Giv svarene anonymt videre til/);
    await page.until(() => page.text.includes('Tak. Svarene er givet videre uden navn.'), 'it is sent');
    const members = ['answers', 'clientRef', 'definition', 'organisation'];
    expect(sent).to.deep.equal([[bundled.id, 20, members, 'sundby']]);
  });
});
