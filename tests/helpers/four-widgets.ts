import type { FrameLocator, Page } from 'playwright-core';

/** A widget on the plain files of a static backend. */
interface EmbeddedWidget {
  tag: string;
  source: string;
  /** What is there when it is ready, what is pressed then, and what follows. */
  shows: string;
  press: string;
  follows: string;
}

/** The widgets that a page of the loader's tests has, ready on their plain files. */
export const fourWidgets: readonly EmbeddedWidget[] = [
  { tag: 'case-card', source: 'cases.json', shows: '.title', press: '.title', follows: '#case-title' },
  {
    tag: 'event-calendar',
    source: 'events.json',
    shows: '.event-title',
    press: '.event-title',
    follows: '.details .facts',
  },
  {
    tag: 'readiness-quiz',
    source: 'quizzes/klar-til-samskabelse.json',
    shows: '.button-primary',
    press: '.button-primary',
    follows: '[type=radio]',
  },
  {
    tag: 'volunteer-sign-up',
    source: 'opportunities.json',
    shows: 'h3 button',
    press: 'h3 button',
    follows: '.details',
  },
];

const fallback = 'Ring til os på 46 31 00 00';

/** The snippets of all four, each with words of the page's own; their data lie under `root`. */
export const fourSnippets = (root = ''): string =>
  fourWidgets
    .map(({ tag, source }) => `<samspil-${tag} source="${root}/data/${source}"><p>${fallback}</p></samspil-${tag}>`)
    .join('');

/** Waits until every widget shows what it has and has answered a press; one that does not is told with what it shows. */
export async function useAllFour(page: Page | FrameLocator): Promise<void> {
  for (const { tag, shows, press, follows } of fourWidgets) {
    const widget = page.locator(`samspil-${tag}`);
    try {
      await widget.locator(shows).first().waitFor();
      await widget.locator(press).first().click();
      await widget.locator(follows).first().waitFor();
    } catch (cause) {
      const shown = await widget.evaluate(({ shadowRoot }) => shadowRoot?.innerHTML ?? 'nothing: it is not defined');
      throw new Error(`samspil-${tag}: ${String(cause)}\nIt shows ${shown.slice(0, 2000)}`, { cause });
    }
  }
}

/** How many of the widgets leave the page's own words to be read. */
export const keptFallbacks = (page: Page): Promise<number> =>
  page.getByText(fallback).filter({ visible: true }).count();
