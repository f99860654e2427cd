import { expect } from 'chai';
import { html } from 'lit';
import type { CaseStory } from '../../../src/contract/case-story.ts';
import { type Page, showPage } from '../../helpers/page.ts';
import { aCase } from '../../unit/domain/case/generated-cases.ts';
import '../../../src/elements/case-card/define.ts';

/** A whole story that ends in its evaluation, at whatever a test adds. */
async function showStory(members: Partial<CaseStory>, quizHref = ''): Promise<Page> {
  const page = await showPage(
    html`<samspil-case-card
      .story=${aCase({ id: 'haver', title: 'Fælles haver', ...members })}
      view="full"
      quiz-href=${quizHref}
      event-href="/moeder/{id}"
    ></samspil-case-card>`,
  );
  await page.until(() => page.has('heading', 'Fælles haver'), 'the whole story is there');
  return page;
}
const addressOf = (page: Page, name: string) => page.find<HTMLAnchorElement>('link', name).getAttribute('href') ?? '';
const dimensions = [
  { id: 'magt', label: 'Magt' },
  { id: 'laering', label: 'Læring' },
];

describe('a story of which little is known [CA-7]', () => {
  for (const [what, members] of [
    ['is a teaser', { status: 'teaser', challenge: 'Ingen mødes.' }],
    ['is told to be reported, without any part of it', { status: 'reported' }],
    ['is planned, without any part of it', { status: 'planned' }],
  ] as const)
    it(`says so where it ${what}, and has no heading without words`, async () => {
      const page = await showStory(members);
      expect(page.text).to.contain('Vi kender kun denne korte omtale.');
      expect(page.findAll('heading').length).to.equal(1);
    });

  it('is not said of one that has a part', async () => {
    const page = await showStory({ challenge: 'Ingen mødes.' });
    expect(page.text).to.contain('Resultatet er ikke beskrevet i kilden.').and.not.contain('korte omtale');
  });
});

describe('the timeline of a story [CA-17]', () => {
  it('gives each phase its state in words, and the days that are known', async () => {
    const page = await showStory({
      phases: [
        { title: 'Valg af område', state: 'done', startsOn: '2026-01-05', endsOn: '2026-03-01' },
        { title: 'Dialog', state: 'ongoing', startsOn: '2026-03-02' },
        { title: 'Forsøg', state: 'planned' },
      ],
    });
    expect(page.findAll('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Gennemført · 5. januar 2026–1. marts 2026 Valg af område',
      'I gang · 2. marts 2026 Dialog',
      'Planlagt Forsøg',
    ]);
  });

  it('never says of an evaluation that was held that it was not', async () => {
    const page = await showStory({
      evaluations: [
        { afterMonths: 6, state: 'done' },
        { afterMonths: 12, state: 'done', finding: 'Naboer mødes.' },
        { afterMonths: 18, state: 'planned' },
      ],
    });
    expect(page.findAll('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Efter ½ år Gennemført',
      'Efter 1 år Naboer mødes.',
      'Efter 1½ år Ikke holdt endnu',
    ]);
  });
});

describe('where a story leads [CA-19]', () => {
  it('names the areas it is about, each into the quiz where there is one', async () => {
    const page = await showStory({ dimensions }, '/klar');
    expect(page.has('heading', 'Relevant, hvis I er svage på')).to.equal(true);
    expect(new URL(addressOf(page, 'Magt')).hash).to.equal('#samspil-parathed.dimension=magt');
    expect(new URL(addressOf(page, 'Læring')).pathname).to.equal('/klar');
    expect(new URL(addressOf(page, 'Er I klar til at prøve det samme?')).hash).to.equal('');
  });

  it('names them as text where the page has no quiz, or an address that is none', async () => {
    for (const address of ['', 'javascript:alert(1)']) {
      const page = await showStory({ dimensions }, address);
      expect(page.text).to.contain('Magt');
      expect(page.has('link')).to.equal(false);
    }
  });

  it('adds the area to what the address of the quiz has after its # already', async () => {
    const page = await showStory({ dimensions }, '/klar#samspil-parathed.team=a');
    expect(new URL(addressOf(page, 'Magt')).hash).to.equal('#samspil-parathed.team=a&samspil-parathed.dimension=magt');
  });

  it('tells the page, which may open it beside the story [CA-30]', async () => {
    const page = await showStory(
      { dimensions, links: [{ rel: 'event', id: 'dialog', title: 'Dialogmøde' }] },
      '/klar#her',
    );
    const told: unknown[] = [];
    page.stage.addEventListener('samspil-case-link', (event) => {
      told.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    const stopped: boolean[] = [];
    page.stage.addEventListener('click', (event) => stopped.push(event.defaultPrevented));
    expect(new URL(addressOf(page, 'Dialogmøde')).pathname).to.equal('/moeder/dialog');
    for (const name of ['Dialogmøde', 'Magt', 'Er I klar til at prøve det samme?']) await page.press('link', name);
    expect(told).to.deep.equal([
      { caseId: 'haver', rel: 'event', id: 'dialog' },
      { caseId: 'haver', rel: 'quiz', id: 'magt' },
      { caseId: 'haver', rel: 'quiz', id: '' },
    ]);
    expect(stopped).to.deep.equal([true, true, true]);
  });
});

describe('the picture of a whole story [CA-12] [CA-14]', () => {
  it('stands before the summary with its maker in words', async () => {
    const page = await showStory({
      summary: 'Naboer graver.',
      image: { url: '/demo/front-page.png', alt: 'To naboer', credit: 'Foto: Bo' },
    });
    expect(page.has('img', 'To naboer')).to.equal(true);
    expect(page.text.indexOf('Foto: Bo')).to.be.within(0, page.text.indexOf('Naboer graver.'));
  });
});
