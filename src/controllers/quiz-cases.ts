import type { ReactiveControllerHost } from 'lit';
import type { BackendLink } from '../context/backend-context.ts';
import type { CaseStory } from '../contract/case-story.ts';

type Host = ReactiveControllerHost & { noCases: boolean; cases: readonly CaseStory[] | undefined };

/** The cases that a result may lead to, from the page's code or its backend; without them a result is whole too (RQ-47). */
export class QuizCases {
  #host: Host;
  #link: () => BackendLink | undefined;
  #asked: BackendLink | undefined;
  #found: readonly CaseStory[] = [];

  constructor(host: Host, link: () => BackendLink | undefined) {
    this.#host = host;
    this.#link = link;
  }

  /** The cases there are; the first look asks for them. */
  get all(): readonly CaseStory[] {
    const { noCases, cases } = this.#host;
    if (noCases) return [];
    if (cases) return cases;
    const link = this.#link();
    if (link && link !== this.#asked) this.#ask(link);
    return this.#found;
  }

  async #ask(link: BackendLink) {
    this.#asked = link;
    try {
      const { signal } = new AbortController();
      const backend = await link.open();
      const { features } = await backend.describe({ signal });
      if (!backend.cases || !features.includes('cases')) return;
      this.#found = (await backend.cases({}, { signal })).value.items;
      this.#host.requestUpdate();
    } catch {
      // A result needs no cases: whoever cannot be asked is not spoken of.
      this.#found = [];
    }
  }
}
