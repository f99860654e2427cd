import { expect } from 'chai';
import type { Calendar } from '../../../src/elements/event-calendar/calendar.ts';
import { fetchDetailsAhead } from '../../../src/elements/event-calendar/details-ahead.ts';

const whenIdle = () =>
  new Promise<void>((resolve) => {
    (globalThis.requestIdleCallback ?? setTimeout)(() => resolve());
  });

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
    const { own, asked, show } = calendarWith('inline');
    const fetched = fetchDetailsAhead(own);
    await whenIdle();
    expect(asked).to.deep.equal([]);
    show();
    await fetched;
    await whenIdle();
    expect(asked).to.deep.equal(['details']);
  });

  it('is left alone where titles lead to pages of their own', async () => {
    const { own, asked, show } = calendarWith('page');
    show();
    await fetchDetailsAhead(own);
    await whenIdle();
    expect(asked).to.deep.equal([]);
  });
});
