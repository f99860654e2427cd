import { expect } from 'chai';
import content from '../../../demo/content/events.json' with { type: 'json' };
import { fiveSources } from '../../../stories/widgets/five-sources.ts';
import { type CalendarPage, showCalendar, titlesOn } from './calendar-page.ts';

const showFive = (attributes: Record<string, string> = {}) =>
  showCalendar({ backend: fiveSources(content as never), attributes: { limit: '6', ...attributes } });

/** What the quiet lines of the rows end with. */
const sourcesOn = ({ calendar }: CalendarPage) =>
  [...(calendar.shadowRoot?.querySelectorAll('.event-meta') ?? [])].map(
    ({ lastElementChild }) => lastElementChild?.textContent,
  );

describe('a calendar of five municipalities [EC-40] [EC-42]', () => {
  it('shows the rest and no error when one is down and one has a broken event, and tells an editor why', async () => {
    const shown = await showFive();
    expect(titlesOn(shown).slice(0, 3)).to.deep.equal([
      'Fællesspisning før foredraget',
      'Foredrag: Fra kunde til medborger',
      'Dialogmøde om ZebraBy',
    ]);
    expect(shown.page.text).not.to.contain('Vi kan ikke hente nyt');
    expect(shown.heard).to.deep.equal([]);
    const { skipped, status } = shown.calendar.inspect();
    expect(status).to.equal('ready');
    expect(skipped.map(({ code, id }) => `${code} ${id}`)).to.deep.equal(['no-start uden-tid', 'source-failed 4']);
    expect(skipped[1]?.message).to.match(/^østerby\.example: unreachable since 2026-11-24/);
  });

  it('names the source of each row, in the words of the editor where there are some', async () => {
    expect(sourcesOn(await showFive()).slice(0, 3)).to.deep.equal(['Nordby', 'Sundby', 'Vesterby']);
    const named = await showFive({ 'source-names': 'By, Nord' });
    expect(sourcesOn(named).slice(0, 3)).to.deep.equal(['Nord', 'By', 'Vesterby']);
  });

  it('shows an event of two sources once, and says in its details who else has it [EC-41]', async () => {
    const { page } = await showFive({ 'event-id': '1~tirsdagsforedrag' });
    expect(page.findAll('button', /^Foredrag: Fra kunde til medborger, I?.*24\. november/)).to.have.length(1);
    expect(page.text).to.contain('Vises også hos Nordby');
  });
});
