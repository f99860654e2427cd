import { expect } from 'chai';
import { expectAccessible } from '../../helpers/axe.ts';
import { type CalendarPage, demoEvents, showCalendar } from './calendar-page.ts';
import { visit } from './registering.ts';

const rootOf = ({ calendar }: CalendarPage) => calendar.shadowRoot?.querySelector<HTMLElement>('.root');

async function showArabic(attributes: Record<string, string> = {}) {
  const shown = await showCalendar({ lang: 'ar', events: demoEvents, attributes });
  await shown.page.until(() => shown.page.has('heading', 'الفعاليات'), 'the Arabic words are there');
  return shown;
}

describe('a calendar in Arabic [EC-86] [EM-61]', () => {
  it('reads from right to left, each title in its own language and direction', async () => {
    const shown = await showArabic();
    expect([rootOf(shown)?.lang, rootOf(shown)?.dir]).to.deep.equal(['ar', 'rtl']);
    const [title] = shown.page.findAll('button', /^Fællesspisning/);
    expect(title?.querySelector('bdi')?.lang).to.equal('da');
    const [time, what] = ['.event-time', '.event-what'].map((part) =>
      shown.calendar.shadowRoot?.querySelector(part)?.getBoundingClientRect(),
    );
    expect(time?.right).to.be.greaterThan(what?.left ?? Number.NaN);
    expect(time?.left).to.be.greaterThan(what?.left ?? Number.NaN);
  });

  it('follows a direction that the page names before its own', async () => {
    const shown = await showCalendar({ lang: 'ar', dir: 'ltr', events: demoEvents });
    expect(rootOf(shown)?.dir).to.equal('ltr');
  });

  it('says status, date and time of an event in its name', async () => {
    const { page } = await showArabic();
    await page.until(() => page.findAll('button', /^أُلغيت: Dialogmøde om ZebraBy/).length > 0, 'the rows are Arabic');
    expect(page.has('group', 'طريقة العرض')).to.equal(true);
    expect(page.text).to.match(/اليوم، الثلاثاء/);
  });

  it('has its own commas in every sentence [EC-46]', async () => {
    const shown = await showArabic({ 'event-id': 'tirsdagsforedrag.20261124T180000Z', filters: 'none' });
    await shown.page.until(() => shown.page.has('heading', 'نحتاج إلى مساعدة'), 'the details are Arabic');
    for (const view of ['agenda', 'week', 'month'] as const) {
      shown.calendar.view = view;
      await shown.page.until(() => view === 'agenda' || shown.page.has('table'), 'the view is there');
      // A text of the source in Danish has Danish ones; a number has its own.
      const arabic = shown.page.text.match(/[\u0600-\u06FF]+[^\u0600-\u06FF\p{L}]{0,4},/gu) ?? [];
      expect(arabic, view).to.deep.equal([]);
    }
  });

  it('has its weeks begin on Monday', async () => {
    const { page } = await showArabic({ view: 'month' });
    await page.until(() => page.has('columnheader', 'الاثنين'), 'the month is there');
    const [monday, sunday] = ['الاثنين', 'الأحد'].map((name) =>
      page.find('columnheader', name).getBoundingClientRect(),
    );
    expect(monday?.left).to.be.greaterThan(sunday?.left ?? Number.NaN);
  });

  it('is audited as any other', async () => {
    const { page } = await showArabic({ 'event-id': 'tirsdagsforedrag.20261124T180000Z' });
    await page.until(() => page.has('heading', 'نحتاج إلى مساعدة'), 'the details are Arabic');
    await expectAccessible(page.stage);
  });

  it('has the form of the registration in Arabic too', async () => {
    const { page } = await visit({
      lang: 'ar',
      attributes: { 'event-id': 'tirsdagsforedrag.20261124T180000Z', filters: 'none' },
    });
    await page.press('button', /^التسجيل/);
    await page.until(() => page.has('textbox', 'الاسم'), 'the form is Arabic');
    expect(page.text).not.to.match(/Trin|Næste|Navn/);
  });
});
