import { expect } from 'chai';
import { html } from 'lit';
import type { Backend } from '../../../src/backend/backend.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { Occurrence } from '../../../src/contract/occurrence.ts';
import type { OccurrenceQuery } from '../../../src/contract/query.ts';
import '../../../src/elements/readiness-quiz/result-events.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { occurrence } from '../../helpers/calendar-samples.ts';
import { showPage } from '../../helpers/page.ts';
import { bundled, exampleFive, type QuizPage, quizOn } from './quiz-page.ts';

const about = (code: string): Partial<Occurrence> => ({ categories: [{ id: code, label: code }] });
const dates = [
  occurrence({ id: 'dialog.single', title: 'Dialogmøde', ...about('demokrati') }),
  occurrence({ id: 'net.1', eventId: 'net', title: 'Netværk', startsOn: '2026-12-09', ...about('netvaerk') }),
  occurrence({ id: 'off', eventId: 'off', title: 'Aflyst møde', status: 'cancelled', ...about('netvaerk') }),
  occurrence({ id: 'tur', eventId: 'tur', title: 'Byvandring', ...about('kultur') }),
];

/** The result of worked example 5 on a backend that lists dates, and what it was asked for. */
async function resultWith(members: Partial<Pick<QuizPage['quiz'], 'noCases' | 'eventHref'>> = {}, isDown = false) {
  const asked: OccurrenceQuery[] = [];
  const occurrences: Backend['occurrences'] = async (query) => {
    asked.push(query);
    if (isDown) throw new TypeError('down');
    return { value: { items: dates, next: null, asOf: '2026-11-24T00:00:00Z' }, skipped: [] };
  };
  const backend = { ...memoryBackend({ quizzes: [bundled] }), occurrences };
  const page = await showPage(html`<samspil-readiness-quiz .backend=${backend}></samspil-readiness-quiz>`);
  const shown = quizOn(page);
  Object.assign(shown.quiz, members);
  await page.until(() => shown.quiz.inspect().status === 'ready', 'its rules are checked');
  await page.press('button', 'Start');
  await shown.answer(exampleFive);
  return { page, asked };
}

const linesOf = (page: QuizPage['page']) =>
  page.findAll('listitem').map((item) => (item.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('events that go with the advice', () => {
  it('are the next ones of its categories, with day and time, by a request that tells nothing of the answers', async () => {
    const { page, asked } = await resultWith({ eventHref: '/kalender#samspil-kalender.event={id}' });
    await page.until(() => page.has('link', 'Dialogmøde'), 'the events are there');
    expect(linesOf(page)).to.include.members([
      'Dialogmøde · tirsdag 8. december 2026 kl. 17.00',
      'Netværk · onsdag 9. december 2026',
    ]);
    expect(page.text)
      .to.contain('Det kan I være med til:')
      .and.to.not.match(/Aflyst møde|Byvandring/);
    expect(page.find<HTMLAnchorElement>('link', 'Dialogmøde').href).to.equal(
      `${location.origin}/kalender#samspil-kalender.event=dialog.single`,
    );
    const category = ['samskabelse', 'demokrati', 'netvaerk', 'laering'];
    expect(asked).to.deep.equal([{ from: '2026-11-24', to: '2027-05-23', category, limit: 100 }]);
    await expectAccessible(page.stage);
  });

  it('are left out in silence when the backend is down, and never asked for where the editor wants none', async () => {
    const down = await resultWith({}, true);
    expect(down.asked).to.have.length(1);
    expect(down.page.text).to.not.contain('Det kan I være med til:');
    expect(down.page.has('table')).to.equal(true);
    const { page, asked } = await resultWith({ noCases: true });
    await page.settle();
    expect(asked).to.deep.equal([]);
  });
});
