import { expect } from 'chai';
import * as stories from '../../../stories/widgets/sign-up-receipts.stories.ts';
import { showStory } from '../../helpers/every-story.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { storiesOf } from '../../helpers/read-stories.ts';
import { attemptKey, filled } from './sent-visit.ts';
import { sendAndSee } from './visit.ts';

describe('a sign-up that is received [SU-59] [SU-70]', () => {
  it('is sent once, with one reference, and answered with a receipt', async () => {
    const visited = await filled();
    const { page, sent, told } = visited;
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(page.focused).to.equal('heading "Du er tilmeldt"');
    expect(sent).to.have.length(1);
    expect(sent[0]).to.deep.include({
      targetVersion: '2',
      lang: 'da',
      intent: 'signUp',
      slotIds: ['fs-2026-12-15'],
      contact: { name: 'Mette Sørensen', phone: '+4534412345' },
      answers: { opgaver: ['lave'] },
    });
    for (const words of [
      'Lav mad før foredraget',
      'tirsdag 15. december kl. 15.00–18.30',
      'Kulturcentret, skolekøkkenet',
      'Du får en kvittering med det samme.',
      'Dine oplysninger slettes 14. januar 2027.',
      'Kontakt os : mad@faellesbordet.example',
      'Har du tilmeldt dig før med samme mail eller telefon, får du en mail om, hvad der gælder.',
    ]) {
      expect(page.text).to.contain(words);
    }
    expect(page.text).to.match(/Kvitteringsnummer ?: ?[2-9A-Z]{4}-[2-9A-Z]{4}/);
    expect(told.at(-1)).to.deep.equal({
      name: 'samspil-sign-up-done',
      detail: { targetKind: 'opportunity', targetId: 'faellesspisning', outcome: 'confirmed', slotCount: 1 },
    });
    expect(sessionStorage.getItem(attemptKey)).to.equal(null);
  });

  it('is shown on its row for the rest of the visit [SU-12]', async () => {
    const visited = await filled();
    await sendAndSee(visited, 'Du er tilmeldt');
    await visited.page.press('button', 'Tilbage til listen');
    expect(visited.page.focused).to.equal('button "Lav mad før foredraget"');
    expect(visited.page.text).to.contain('Du er tilmeldt');
  });

  it('is one for presses at once, after 50 milliseconds and after a second and a half, Enter among them [SU-60]', async () => {
    const visited = await filled();
    const { page, sent, backend } = visited;
    backend.slow(3_000);
    clock.holdTimers();
    const button = page.find('button', 'Send tilmelding');
    const press = () => button.click();
    const enter = () => button.closest('form')?.requestSubmit();
    press();
    // Held time has to go on after the browser has given the lock, and nobody knows when that is.
    await page.until(() => {
      void clock.tick(1);
      return sent.length > 0;
    }, 'it is on its way');
    for (const again of [press, enter]) again();
    await clock.tick(50);
    for (const again of [press, enter]) again();
    await clock.tick(1_450);
    for (const again of [enter, press]) again();
    expect(page.has('heading', 'Du er tilmeldt')).to.equal(false);
    await clock.tick(3_000);
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    // So is one that comes late, and one that finds the page again as it was left (SU-65).
    button.click();
    for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    await page.settle();
    expect(page.has('heading', 'Du er tilmeldt')).to.equal(true);
    expect(sent).to.have.length(1);
  });

  it('tells nobody who it was: not the page, not the storage, not the address [SU-2]', async () => {
    const visited = await filled();
    const { told, widget } = visited;
    const stored: string[] = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name: string, value: string) {
      stored.push(name, value);
      setItem.call(this, name, value);
    };
    await sendAndSee(visited, 'Du er tilmeldt');
    Storage.prototype.setItem = setItem;
    expect(stored[0]).to.equal(attemptKey);
    expect(Object.keys(JSON.parse(stored[1] ?? ''))).to.deep.equal(['clientRef', 'startedAt']);
    const everything = JSON.stringify([told, stored, location.href, widget.inspect(), widget.outerHTML]);
    expect(everything).not.to.match(/Mette|Sørensen|34 ?41 ?23 ?45|lave/);
  });
});

describe('the calendar file of a receipt [SU-70] [SU-71]', () => {
  it('is given when it is asked for, under the number of the receipt and without any answer', async () => {
    const visited = await filled();
    const { page } = visited;
    await sendAndSee(visited, 'Du er tilmeldt');
    const given = takeFile();
    await page.press('button', 'Føj til kalender');
    await page.until(() => given.name !== '', 'the file is there');
    expect(given.name).to.match(/^[2-9A-Z]{8}\.ics$/);
    const text = await given.file?.text();
    expect(text).to.contain('SUMMARY:Lav mad før foredraget').and.to.contain('TZID=Europe/Copenhagen:20261215T150000');
    expect(text).not.to.match(/Mette|34 ?41 ?23 ?45|lave/i);
  });

  it('that cannot be given is told aloud and on the page, as long as the next try has not given it', async () => {
    const visited = await filled();
    const { page } = visited;
    await sendAndSee(visited, 'Du er tilmeldt');
    const { createObjectURL } = URL;
    URL.createObjectURL = () => {
      throw new TypeError('This browser gives no files');
    };
    await page.press('button', 'Føj til kalender');
    const words = 'Kalenderfilen kunne ikke hentes. Prøv igen, eller skriv tiden ned.';
    await page.until(() => page.liveLog.includes(`polite: ${words}`), 'it is said');
    const underButtons = `Tilbage til listen ${words}`;
    expect(page.text).to.contain(underButtons);
    Object.assign(URL, { createObjectURL });
    const given = takeFile();
    await page.press('button', 'Føj til kalender');
    await page.until(() => given.name !== '', 'the file is there');
    await page.until(() => !page.text.includes(underButtons), 'it is no longer said on the page');
  });
});

/** Takes what the page gives to be saved, in place of the browser. */
function takeFile(): { name: string; file: File | undefined } {
  const given: { name: string; file: File | undefined } = { name: '', file: undefined };
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  URL.createObjectURL = (file) => {
    given.file = file as File;
    return createObjectURL.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function press() {
    given.name = this.download;
    Object.assign(HTMLAnchorElement.prototype, { click });
    Object.assign(URL, { createObjectURL });
  };
  return given;
}

describe('the stories of receipts [SU-70] [SU-37]', () => {
  const first = 'Din plads er først sikret, når du har gjort det.';
  const said: Readonly<
    Record<keyof Omit<typeof stories, 'default'>, { heading: string; words?: string; not?: string }>
  > = {
    WaitingList: { heading: 'Du står på venteliste', not: first },
    Pending: { heading: 'Vi har modtaget din tilmelding', not: first },
    VerifyContact: { heading: 'Næsten færdig: tryk på linket i din mail', words: first },
    AwaitingGuardian: { heading: 'Vi har skrevet til din forælder eller værge', not: first },
    Interest: { heading: 'Du er skrevet op', not: first },
    Received: { heading: 'Vi har modtaget din tilmelding', not: first },
  };

  for (const [name, { heading, words = heading, not }] of Object.entries(said)) {
    it(`never say that one has a place, where one has none yet: ${name}`, async () => {
      const story = storiesOf(stories as never).find((one) => one.name.endsWith(`: ${name}`));
      if (!story) throw new Error(`There is no story ${name}.`);
      const page = await showStory(story, { theme: 'neutral', lang: 'da', width: 768 });
      await page.until(() => page.text.includes(words), `it says ${words}`);
      expect(page.focused).to.equal(`heading "${heading}"`);
      expect(page.text).not.to.contain('Du er tilmeldt');
      if (not) expect(page.text).not.to.contain(not);
    });
  }
});
