import { expect } from 'chai';
import { html } from 'lit';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { showPage } from '../../helpers/page.ts';
import { keys, pressByKeys } from './by-keys.ts';
import { bundled, openEntry, type QuizPage, quizOn, tableOf } from './quiz-page.ts';

const backend = memoryBackend({ quizzes: [bundled] });

async function atIntroduction(): Promise<QuizPage> {
  const page = await showPage(html`<samspil-readiness-quiz .backend=${backend}></samspil-readiness-quiz>`);
  await page.until(() => quizOn(page).quiz.inspect().status === 'ready', 'its rules are checked');
  return quizOn(page);
}

describe('J5: the quiz from beginning to end, by the keyboard', () => {
  it('takes one «Ved ikke», one «Ikke relevant», a step back, and the code opens the same numbers [QA-32] [QA-33] [RQ-36] [RQ-50]', async () => {
    const { page, quiz } = await atIntroduction();
    const stops = page.followFocus();
    await page.key('Tab');
    await pressByKeys(page, 'Start');
    // The role, whether they are under way, and of the first two questions the last answer but none and but one.
    await keys(page, 'Tab', 'ArrowDown', 'Enter', 'Tab', 'Space', 'Enter');
    for (const steps of [6, 5]) await keys(page, 'Tab', ...Array<string>(steps).fill('ArrowDown'), 'Enter');
    await pressByKeys(page, 'Tilbage');
    await keys(page, 'Tab', 'Enter');
    for (let step = 3; page.focused?.startsWith('heading "Spørgsmål') && step < 30; step += 1) {
      const isLast = page.has('button', 'Vis resultat');
      await keys(page, 'Tab', 'ArrowDown', 'Enter');
      if (isLast) await page.until(() => page.has('table'), 'the result is there');
    }
    expect(page.focused).to.equal('heading "Jeres billede lige nu"');
    const { states, overall, dimensions } = quiz.result ?? {};
    expect([...(states ?? [])].sort()).to.deep.equal([
      ['answered', 16],
      ['dontKnow', 1],
      ['notApplicable', 1],
    ]);
    const shown = tableOf(page);
    expect(shown.slice(1).map((cells) => cells[1])).to.deep.equal(dimensions?.map((one) => `${one.shown ?? '–'}`));
    expect(page.text).to.contain(`Samlet ligger I på ${overall?.shown} af 100`);

    const headings = stops.filter((stop) => stop.startsWith('heading'));
    const question = (number: number) => `Spørgsmål ${number} af 18`;
    const names = headings.map((stop) => /^heading "(Om jer|Spørgsmål \d+ af \d+|[^:"]*)/.exec(stop)?.[1]);
    const later = Array.from({ length: 16 }, (_, index) => question(index + 3));
    expect(names).to.deep.equal([
      'Om jer',
      'Om jer',
      question(1),
      question(2),
      question(3),
      question(2),
      ...later,
      'Jeres billede lige nu',
    ]);
    expect(page.liveLog).to.deep.equal([]);

    await page.until(() => page.has('textbox', 'Link til resultatet'), 'there is a link');
    const link = page.find<HTMLTextAreaElement>('textbox', 'Link til resultatet').value;
    const again = await atIntroduction();
    await openEntry(again);
    await again.page.type('Kode eller link', link);
    await again.page.press('button', 'Åbn');
    await again.page.until(() => again.page.has('table'), 'the result is there');
    expect(tableOf(again.page)).to.deep.equal(shown);
    expect(again.page.text).to.contain(`Samlet ligger I på ${overall?.shown} af 100`);
  });
});
