import { expect } from 'chai';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { showCalendar } from './calendar-page.ts';

/** The frames of a page by hand: none is drawn until `draw`. */
function framesByHand() {
  const own = globalThis.requestAnimationFrame;
  const waiting: FrameRequestCallback[] = [];
  globalThis.requestAnimationFrame = (act) => waiting.push(act);
  atTestEnd(() => {
    globalThis.requestAnimationFrame = own;
  });
  return () => {
    for (const act of waiting.splice(0)) act(performance.now());
  };
}

describe('the switch between the views [EC-49] [EC-96]', () => {
  it('answers at once, and the dates follow when it has been painted', async () => {
    const { page, calendar } = await showCalendar();
    const draw = framesByHand();
    const pressed = () => page.findAll('button').filter((button) => button.getAttribute('aria-pressed') === 'true');
    page.find('button', 'Uge').click();
    await calendar.updateComplete;
    expect(pressed().map((button) => button.textContent?.trim())).to.deep.equal(['Uge']);
    expect(page.has('table')).to.equal(false);
    draw();
    await page.until(() => page.has('table'), 'the week is there');
  });

  it('ends on the view that was pressed last', async () => {
    const { page } = await showCalendar();
    const draw = framesByHand();
    page.find('button', 'Måned').click();
    page.find('button', 'Liste').click();
    draw();
    await page.until(() => page.has('heading', /^I dag/), 'the list is there');
    expect(page.has('table')).to.equal(false);
  });
});
