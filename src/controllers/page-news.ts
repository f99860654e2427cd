import type { Phase } from '../domain/sign-up/sign-up-states.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

const news = new WeakMap<Phase, string>();

/** Says what a press has done, aloud and on the page it was pressed on: else it seems to have done nothing. */
export function tellHere(flow: SignUpFlow, words: string): void {
  news.set(flow.state.phase, words);
  flow.options.widget.announcer.say(words);
  flow.host.requestUpdate();
}

/** Takes back what was told on this page, once it is no longer so. */
export function tellNoMore(flow: SignUpFlow): void {
  if (news.delete(flow.state.phase)) flow.host.requestUpdate();
}

/** What was told on this page, for as long as it stands. */
export function toldHere({ state }: Pick<SignUpFlow, 'state'>): string[] {
  const words = news.get(state.phase);
  return words === undefined ? [] : [words];
}
