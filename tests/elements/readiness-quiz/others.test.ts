import { expect } from 'chai';
import { html } from 'lit';
import type { Backend } from '../../../src/backend/backend.ts';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { Benchmark, TeamResult } from '../../../src/contract/quiz-team.ts';
import '../../../src/elements/readiness-quiz/session-part.ts';
import '../../../src/elements/readiness-quiz/team-part.ts';
import { amongOthers, benchmark, publishedTeam, withTeam } from '../../../stories/widgets/quiz-backends.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { type PageOptions, showPage } from '../../helpers/page.ts';
import { bundled, exampleFive, type QuizPage, quizOn, tableOf } from './quiz-page.ts';
import { rowsOf } from './team-page.ts';

const backend = () => memoryBackend({ quizzes: [bundled] });

async function resultOn(source: Backend, options: PageOptions = {}): Promise<QuizPage> {
  const page = await showPage(html`<samspil-readiness-quiz .backend=${source}></samspil-readiness-quiz>`, options);
  const shown = quizOn(page);
  await page.until(() => shown.quiz.inspect().status === 'ready', 'its rules are checked');
  await page.press('button', 'Start');
  await shown.answer(exampleFive);
  await page.settle();
  return shown;
}

const told = (others: Partial<Benchmark>): Benchmark => ({ ...benchmark, ...others });
const tooFew = 'For få organisationer til en sammenligning (mindst 5).';

describe('how other organisations stand [RQ-65]', () => {
  it('is a column and a mark on each bar, and nothing where fewer than five have a number', async () => {
    const { page, quiz } = await resultOn(amongOthers(backend()));
    const column = tableOf(page).map((cells) => cells[2]?.replace('Andre (12 organisationer): ', ''));
    expect(column).to.deep.equal(['Andre (12 organisationer)', '61', '48', '57', '–', '42', '66']);
    const marks = [...page.find('table').querySelectorAll('.mark')].map(
      (mark) => Number(mark.getAttribute('x')) + 0.75,
    );
    expect(marks).to.deep.equal([61, 48, 57, 42, 66]);
    expect(page.find('table').textContent).not.to.contain('20');
    expect(page.text).to.contain('Stregen på hver søjle viser, hvor andre ligger.');
    expect(page.text).to.contain('Samlet ligger andre på 54 af 100.').and.not.to.contain(tooFew);
    expect(quiz.inspect().notes).to.deep.equal([]);
    await expectAccessible(page.stage);
  });

  it('is said to rest on too few where it does, and says so in English', async () => {
    const { page } = await resultOn(amongOthers(backend(), told({ organisations: 4, dimensions: [] })), { lang: 'en' });
    expect(page.text).to.contain('Too few organisations for a comparison (at least 5).');
    expect(tableOf(page)[0]).to.deep.equal(['Area', 'Number', 'Step', 'Answered']);
    expect(page.find('table').querySelector('.mark')).to.equal(null);
  });

  const senseless: readonly (readonly [string, Backend, string])[] = [
    [
      'of another quiz',
      amongOthers(backend(), told({ definition: { ...benchmark.definition, url: 'urn:x' } })),
      'benchmark /definition',
    ],
    [
      'that is no comparison',
      { ...backend(), benchmark: async () => Promise.reject(new BackendError({ kind: 'malformed', request: 'x' })) },
      'benchmark malformed',
    ],
  ];
  for (const [what, source, note] of senseless)
    it(`is left out of a reply ${what}, and told in check mode only`, async () => {
      const { page, quiz } = await resultOn(source);
      expect(quiz.inspect().notes).to.deep.equal([note]);
      expect(page.text).to.contain('Samlet ligger I på 40 af 100').and.not.to.contain(tooFew);
      expect(tableOf(page)[0]).to.deep.equal(['Område', 'Tal', 'Trin', 'Besvaret']);
    });

  it('is not spoken of where the backend knows nothing of others', async () => {
    const { benchmark: _, ...silent } = backend();
    const { page, quiz } = await resultOn(silent);
    expect(page.text).not.to.contain(tooFew);
    expect(quiz.inspect().notes).to.deep.equal([]);
  });
});

describe('the roles and rounds of a team [RQ-58] [RQ-62]', () => {
  async function roundsOf(result: TeamResult): Promise<QuizPage> {
    const source = withTeam(backend(), result);
    const page = await showPage(
      html`<samspil-readiness-quiz .backend=${source} team-id="hold"></samspil-readiness-quiz>`,
    );
    await page.until(() => page.has('button', 'Se holdets billede'), 'it is published');
    await page.press('button', 'Se holdets billede');
    await page.until(() => page.has('heading', 'Jeres fælles billede'), 'the picture is there');
    return quizOn(page);
  }

  it('are columns with name and month, and how it moved since the last; another edition is left out', async () => {
    const { page } = await roundsOf(publishedTeam);
    const meanOf = (dimensions: TeamResult['dimensions'], id: string) =>
      dimensions?.find(({ dimension }) => dimension === id)?.mean ?? 0;
    const before = publishedTeam.rounds?.[1]?.dimensions;
    const rows = bundled.dimensions.map(({ id, title }) => {
      const [first, last] = [meanOf(before, id), meanOf(publishedTeam.dimensions, id)];
      const movement = first === last ? 'uændret' : last > first ? `+${last - first}` : `−${first - last}`;
      return [(title as { da: string }).da, `${first}`, `${last}`, movement];
    });
    expect(rowsOf(page.find('table', 'Gennemsnit pr. område i hver runde'))).to.deep.equal([
      ['Område', 'Start (maj 2026)', 'Ældreområdet (november 2026)', 'Ændring'],
      ...rows,
    ]);
    expect(new Set(rows.map(([, , , movement]) => movement)).size).to.be.greaterThan(1);
    await expectAccessible(page.stage);
  });

  it('are a column a role of five or more; of smaller ones only how many answered', async () => {
    const { page } = await roundsOf(publishedTeam);
    const [head, first] = rowsOf(page.find('table', 'Gennemsnit pr. område for hver rolle'));
    const numbersOf = (code: string) => publishedTeam.roles?.find((role) => role.code === code)?.dimensions ?? [];
    expect(head).to.deep.equal(['Område', 'Leder (6 svar)', 'Borger, frivillig eller forening (6 svar)']);
    expect(first).to.deep.equal([
      'Ledelse og mandat',
      ...['leder', 'civil'].map((code) => `${numbersOf(code)[0]?.mean}`),
    ]);
    const leaders = publishedTeam.roles?.slice(0, 1) ?? [];
    const few = { ...publishedTeam, roles: leaders, suppressed: { groups: 2, respondents: 6 } };
    const { page: other } = await roundsOf(few);
    expect(other.text).to.contain('6 svar kommer fra roller med for få svar til at stå alene.');
    expect(rowsOf(other.find('table', 'Gennemsnit pr. område for hver rolle'))[0]).to.have.length(2);
  });

  it('say nothing of a movement where fewer than five have a number in either', async () => {
    const { rounds = [], dimensions = [] } = publishedTeam;
    const without = dimensions.filter(({ dimension }) => dimension !== 'ledelse');
    const { page } = await roundsOf({ ...publishedTeam, dimensions: without });
    const [, ledelse] = rowsOf(page.find('table', 'Gennemsnit pr. område i hver runde'));
    const before = rounds[1]?.dimensions.find(({ dimension }) => dimension === 'ledelse')?.mean;
    expect(ledelse).to.deep.equal(['Ledelse og mandat', `${before}`, '–', 'For få svar']);
  });

  it('are no table for the first round of a team', async () => {
    const { rounds: _, ...first } = publishedTeam;
    const { page } = await roundsOf(first);
    expect(page.has('table', 'Gennemsnit pr. område i hver runde')).to.equal(false);
  });
});
