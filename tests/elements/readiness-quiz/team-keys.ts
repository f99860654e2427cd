import { expect } from 'chai';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import type { Page } from '../../helpers/page.ts';
import { bundled, exampleFive, showQuiz } from './quiz-page.ts';
import { answered, countOf, teamOn } from './session-page.ts';
import { collecting, seven } from './team-page.ts';

const pressEnterOn = async (page: Page, button: string) => {
  page.findAll('button', button).at(-1)?.focus();
  await page.key('Enter');
};
const divided = async () => {
  const { page } = await collecting();
  await pressEnterOn(page, 'Del op i grupper');
  return page;
};

/** What each key does where several people answer, and what is heard of it. */
export const teamKeys: Readonly<Record<string, () => Promise<void>>> = {
  'Tab in the field of the codes': async () => {
    const { page } = await collecting();
    page.find('textbox', 'Koder eller links').focus();
    await page.key('Tab');
    expect(page.focused).to.equal('button "Del op i grupper"');
  },
  'Enter in the field of the codes': async () => {
    const { page } = await collecting();
    await page.type('Koder eller links', 'abc');
    const field = page.find<HTMLTextAreaElement>('textbox', 'Koder eller links');
    field.setSelectionRange(3, 3);
    await page.key('Enter');
    expect(field.value).to.equal('abc\n');
    expect(page.liveLog).to.deep.equal([]);
  },
  'Enter on «Del op i grupper»': async () => {
    const page = await divided();
    const [, second] = page.findAll<HTMLInputElement>('textbox', 'Gruppens navn');
    expect(second?.matches(':focus')).to.equal(true);
    expect(second?.value).to.equal('Samarbejdspartnerne');
    await pressEnterOn(page, 'Tilføj en gruppe');
    await pressEnterOn(page, 'Tilføj en gruppe');
    expect(page.findAll('textbox', 'Gruppens navn').at(-1)?.matches(':focus')).to.equal(true);
  },
  'Enter on «Fjern gruppen»': async () => {
    const page = await divided();
    await pressEnterOn(page, 'Fjern gruppen');
    expect(page.focused).to.equal('textbox "Koder eller links"');
    expect(page.findAll('textbox', 'Koder eller links')).to.have.length(1);
  },
  'Enter on «Vis det fælles billede»': async () => {
    const { page } = await collecting();
    await page.type('Koder eller links', seven.join('\n'));
    await pressEnterOn(page, 'Vis det fælles billede');
    expect(page.focused).to.equal('heading "Jeres fælles billede"');
    expect(page.liveLog).to.deep.equal(['polite: 7 koder læst']);
  },
  'Enter in a field that begins a team': async () => {
    const { page, quiz } = await answered(memoryBackend({ quizzes: [bundled] }));
    await page.until(() => page.has('textbox', 'Holdets navn'), 'a team may be begun');
    await page.type('Holdets navn', 'Byrådet');
    await page.key('Enter');
    expect(page.focused).to.match(/^textbox "Hvor mange er inviteret/);
    const day = quiz.shadowRoot?.querySelector<HTMLInputElement>('#team-closes');
    if (day) day.value = '2026-12-08';
    day?.dispatchEvent(new Event('input', { bubbles: true }));
    await page.type('Hvor mange er inviteret? (5–500)', '7');
    await page.key('Enter');
    await page.until(() => page.focused === 'textbox "Link til holdet"', 'the link has the focus');
    expect(page.liveLog).to.deep.equal(['polite: Holdet er startet.']);
  },
  'Enter on «Send mine svar»': async () => {
    const { backend, teamId } = await teamOn(2);
    const { page } = await answered(backend, teamId);
    await pressEnterOn(page, 'Send mine svar');
    await page.until(() => page.focused === 'heading "Holdet Rådhuset"', 'the heading has the focus');
    expect(await countOf(backend, teamId)).to.equal(3);
    const said = ['polite: Sender …', 'polite: Dine svar er sendt. Dit eget resultat står her stadig.'];
    await page.until(() => page.liveLog.length === said.length, 'both are said');
    expect(page.liveLog).to.deep.equal(said);
  },
  'Enter on «Gem på denne enhed»': async () => {
    const shown = await showQuiz();
    const { page } = shown;
    await page.press('button', 'Start');
    await shown.answer(exampleFive, '3', 'led1');
    await page.until(() => page.has('button', 'Gem på denne enhed'), 'it may be kept');
    await pressEnterOn(page, 'Gem på denne enhed');
    expect(page.focused).to.equal('button "Slet mine gemte svar"');
    await page.key('Enter');
    expect(page.focused).to.equal('button "Gem på denne enhed"');
    await page.until(() => page.liveLog.includes('polite: Slettet'), 'it is said');
    expect(page.liveLog).to.deep.equal(['polite: Gemt på denne enhed', 'polite: Slettet']);
    expect(localStorage.length).to.equal(0);
  },
};
