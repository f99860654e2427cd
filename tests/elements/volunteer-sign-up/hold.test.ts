import { expect } from 'chai';
import type { Backend, Holds } from '../../../src/backend/backend.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { opportunitiesWith, startForm, type Visit, visitList } from './visit.ts';

const minute = 60_000;
const scarce = opportunitiesWith('faellesspisning', (item: { signUp?: { policy?: object } }) => {
  Object.assign(item.signUp?.policy ?? {}, { hold: { seconds: 600, extensions: 10 } });
  return item;
});

/** A form whose place is held, with what was asked of the backend; each hold waits until it is granted, if there is a way. */
async function held(granted?: (id: string) => Promise<void>) {
  const asked: string[] = [];
  const until = () => new Date(Date.now() + 10 * minute).toISOString();
  let left = 10;
  const holds: Holds = {
    hold: async (slotId, seats) => {
      asked.push(`hold ${slotId} ${seats}`);
      const id = `h${asked.length}`;
      await granted?.(id);
      return { id, expiresAt: until(), extensionsLeft: left };
    },
    extend: async (id) => {
      asked.push(`extend ${id}`);
      left -= 1;
      return { id, expiresAt: until(), extensionsLeft: left };
    },
    end: async (id) => {
      asked.push(`end ${id}`);
    },
  };
  const visited = await visitList({
    opportunities: scarce,
    features: ['opportunities', 'sign-up', 'attempts', 'holds'],
    through: (backend: Backend): Backend => ({ ...backend, holds }),
  });
  const { page } = visited;
  await startForm(visited, 'Lav mad før foredraget');
  await page.press('checkbox', /^tirsdag 15\. december/);
  clock.holdTimers();
  await page.press('button', 'Næste');
  await clock.tick(10);
  await page.settle();
  return { ...visited, asked };
}

describe('a place that is held while the form is filled in [SU-45]', () => {
  it('says until when, is told at five, two and one minutes, and is kept by one press, ten times', async () => {
    const { page, asked } = await held();
    expect(asked).to.deep.equal(['hold fs-2026-12-15 1']);
    expect(page.text).to.contain('Pladsen er holdt til kl. 14.20.');
    for (const [minutes, words] of [
      [5, 'Pladsen er holdt i 5 minutter endnu.'],
      [3, 'Pladsen er holdt i 2 minutter endnu.'],
      [1, 'Pladsen er holdt i 1 minut endnu.'],
    ] as const) {
      expect(page.has('button', 'Behold pladsen')).to.equal(false);
      await clock.tick(minutes * minute);
      await page.settle();
      await clock.tick(1_100);
      expect(page.liveLog.at(-1)?.trim()).to.equal(`polite: ${words}`);
    }
    for (let times = 1; times <= 10; times += 1) {
      if (times > 1) await clock.tick(minute * 9);
      await page.settle();
      await page.press('button', 'Behold pladsen');
      await clock.tick(10);
      await page.settle();
    }
    expect(asked.filter((call) => call.startsWith('extend'))).to.have.length(10);
  });

  it('that is over says so, keeps everything, and the form goes on', async () => {
    const { page, sent, asked } = await held();
    await page.type('Navn', 'Mette');
    await page.type('Telefon', '34412345');
    await clock.tick(10 * minute);
    await page.settle();
    expect(page.text).to.contain('Pladsen holdes ikke længere. Dine svar er her stadig.');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette');
    await page.press('button', 'Næste');
    await page.press('checkbox', 'Lave mad');
    await page.press('button', 'Næste');
    expect(page.has('button', 'Send tilmelding')).to.equal(true);
    expect(asked).not.to.include('end h1');
    expect(sent).to.deep.equal([]);
  });
});

describe('a place that is granted late [SU-45] [SU-65]', () => {
  const ways: Readonly<Record<string, (visited: Visit) => Promise<void>>> = {
    'the element': async ({ widget, page }) => {
      widget.remove();
      await page.settle();
    },
    'the form': async ({ page }) => {
      await page.press('button', 'Tilbage');
      await page.press('button', 'Tilbage');
      await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
    },
  };

  for (const [what, leave] of Object.entries(ways)) {
    it(`after the person has left ${what}, is given back at once, and nobody hears of it`, async () => {
      let grant = () => {};
      const granted = new Promise<void>((resolve) => {
        grant = resolve;
      });
      const visited = await held(() => granted);
      const { page, asked } = visited;
      await leave(visited);
      await clock.tick(2_000);
      const [timers, said] = [clock.waiting, page.liveLog.length];
      grant();
      await clock.tick(10);
      expect(asked).to.deep.equal(['hold fs-2026-12-15 1', 'end h1']);
      expect(clock.waiting).to.equal(timers);
      await clock.tick(20 * minute);
      expect(page.liveLog).to.have.length(said);
      expect(page.text).not.to.contain('Pladsen');
    });
  }

  it('for a time that is wanted no more, is given back; the place at the other time stays', async () => {
    const grants = new Map<string, () => void>();
    const { page, asked } = await held((id) => new Promise((resolve) => grants.set(id, resolve)));
    await page.press('button', 'Tilbage');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('checkbox', /^tirsdag 8\. december/);
    await page.press('button', 'Næste');
    await clock.tick(10);
    grants.get('h2')?.();
    await clock.tick(10);
    grants.get('h1')?.();
    await clock.tick(10);
    await page.settle();
    expect(asked).to.deep.equal(['hold fs-2026-12-15 1', 'hold fs-2026-12-08 1', 'end h1']);
    expect(page.text).to.contain('Pladsen er holdt til kl. 14.20.');
  });
});

describe('a place whose page is gone back to as it was left [SU-45] [SU-65]', () => {
  for (const { minutes, words } of [
    { minutes: 4, words: 'Pladsen er holdt til kl. 14.20.' },
    { minutes: 11, words: 'Pladsen holdes ikke længere. Dine svar er her stadig.' },
  ]) {
    it(`is judged by the clock, ${minutes} minutes later`, async () => {
      const { page } = await held();
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      // The timers of a page that is away stand still; its clock goes on.
      clock.set(new Date(clock.now + minutes * minute).toISOString());
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await page.settle();
      expect(page.text).to.contain(words);
    });
  }
});

describe('a page that is closed while a place is held [SU-45]', () => {
  it('gives the place back, and one that may be gone back to keeps it', async () => {
    const { asked } = await held();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await clock.tick(10);
    expect(asked).to.deep.equal(['hold fs-2026-12-15 1']);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    await clock.tick(10);
    expect(asked).to.deep.equal(['hold fs-2026-12-15 1', 'end h1']);
  });
});
