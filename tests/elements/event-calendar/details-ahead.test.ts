import { expect } from 'chai';
import type { Calendar } from '../../../src/elements/event-calendar/calendar.ts';
import { fetchDetailsAhead } from '../../../src/elements/event-calendar/details-ahead.ts';
import { atTestEnd } from '../../helpers/page-guard.ts';

/** Chromium gives a page no idle time that draws no frames, as those of tests are: here it comes with `idle`. */
function idleTimes() {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'requestIdleCallback');
  const waiting: (() => void)[] = [];
  const requestIdleCallback = (act: () => void) => waiting.push(act);
  Object.defineProperty(globalThis, 'requestIdleCallback', { value: requestIdleCallback, configurable: true });
  atTestEnd(() => {
    if (own) Object.defineProperty(globalThis, 'requestIdleCallback', own);
    else Reflect.deleteProperty(globalThis, 'requestIdleCallback');
  });
  const idle = () => {
    for (const act of waiting.splice(0)) act();
  };
  return { idle };
}

/** A calendar as far as it fetches ahead, with how often it asked for what an opened event is shown by. */
function calendarWith(details: 'inline' | 'page') {
  let show = () => {};
  const ready = new Promise<void>((resolve) => {
    show = resolve;
  });
  const asked: string[] = [];
  const own = {
    host: { details },
    source: { request: { ready } },
    parts: { details: { loadOnce: () => asked.push('details') } },
  } as unknown as Calendar;
  return { own, asked, show };
}

describe('what an opened event is shown by [QA-133] [EC-96]', () => {
  it('is fetched when the page is idle, after the first dates', async () => {
    const { idle } = idleTimes();
    const { own, asked, show } = calendarWith('inline');
    const fetched = fetchDetailsAhead(own);
    idle();
    expect(asked).to.deep.equal([]);
    show();
    await fetched;
    expect(asked).to.deep.equal([]);
    idle();
    expect(asked).to.deep.equal(['details']);
  });

  it('is left alone where titles lead to pages of their own', async () => {
    const { idle } = idleTimes();
    const { own, asked, show } = calendarWith('page');
    show();
    await fetchDetailsAhead(own);
    idle();
    expect(asked).to.deep.equal([]);
  });
});
