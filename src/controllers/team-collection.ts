import type { ReactiveControllerHost } from 'lit';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { TeamResult } from '../contract/quiz-team.ts';
import { type CollectedCodes, collectCodes } from '../domain/quiz/collected-codes.ts';
import { scoreTeam, type TeamPicture, teamPicture } from '../domain/quiz/team.ts';
import { gapBetween } from '../domain/quiz/team-groups.ts';

/** Some of a team, as they were put together by hand. */
export interface NamedCodes {
  readonly name: string;
  readonly text: string;
}

/** What the codes come to. */
export interface CollectedPicture extends TeamPicture {
  readonly gap: TeamResult['gap'];
}

export const mostGroups = 4;

/** The codes of a team, pasted by one person; nothing of it leaves the page or is stored (RQ-63). */
export class TeamCollection {
  groups: readonly NamedCodes[] = [{ name: '', text: '' }];
  /** What was found in the codes when they were last read; nothing while they are typed. */
  found: CollectedCodes | undefined;
  /** The codes are read and all of them are good. */
  isShown = false;
  #several: ReadonlySet<string> = new Set();
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Keeps what is typed for one group. */
  type(index: number, members: Partial<NamedCodes>) {
    this.groups = this.groups.map((group, at) => (at === index ? { ...group, ...members } : group));
    this.#host.requestUpdate();
  }

  /** Makes one group more; the first ones are given names to begin with. */
  add(names: readonly string[]) {
    const named = this.groups.map((group, index) => (group.name ? group : { ...group, name: names[index] ?? '' }));
    this.groups = [...named, { name: names[named.length] ?? '', text: '' }];
    this.#host.requestUpdate();
  }

  /** Takes a group away; its codes go to the one before, so that nothing typed is lost. */
  remove(index: number) {
    const removed = this.groups[index]?.text ?? '';
    const merge = (text: string) => [text, removed].filter(Boolean).join('\n');
    this.groups = this.groups
      .map((group, at) => (at === Math.max(0, index - 1) ? { ...group, text: merge(group.text) } : group))
      .filter((_, at) => at !== index);
    this.found = undefined;
    this.#host.requestUpdate();
  }

  /** Reads the codes; the picture is shown when there are some and all of them are good. */
  read(definition: QuizDefinition): CollectedCodes {
    const texts = this.groups.map(({ text }) => text);
    const found = collectCodes(definition, texts, this.#several);
    this.found = found;
    this.isShown = found.people > 0 && found.bad.length === 0;
    this.#host.requestUpdate();
    return found;
  }

  /** Takes equal codes for several people. */
  takeAsSeveral(code: string, definition: QuizDefinition) {
    this.#several = new Set([...this.#several, code]);
    this.read(definition);
  }

  /** Goes back to the codes. */
  change() {
    this.isShown = false;
    this.#host.requestUpdate();
  }

  /** What the codes say together; with groups, how the first two differ. */
  picture(definition: QuizDefinition): CollectedPicture {
    const groups = (this.found?.groups ?? []).map((people) => scoreTeam(definition, people));
    const [inside = [], outside = [], ...rest] = groups;
    const gap = groups.length > 1 ? gapBetween(definition, { inside, outside, rest: rest.flat() }) : undefined;
    return { ...teamPicture(definition, groups.flat()), gap };
  }
}
