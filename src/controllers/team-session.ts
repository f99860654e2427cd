import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend, Description } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { QuizResponse } from '../contract/quiz-response.ts';
import type { TeamResult } from '../contract/quiz-team.ts';
import { answeredItems } from '../domain/quiz/answered-items.ts';
import type { Answers } from '../domain/quiz/item.ts';
import { freshReference } from './fresh-reference.ts';

type Host = ReactiveControllerHost & { teamId: string; organisation: string };

/** What became of sending answers. `unknown`: nobody can say whether they arrived (CT-40). */
export type Sending = 'idle' | 'sending' | 'sent' | 'closed' | 'changed' | 'unknown' | 'failed';

/** What a team is begun with; `previous` is the id of the round before, if there was one. */
export interface TeamWish {
  readonly name: string;
  readonly invited: number;
  /** When it closes, as a moment. */
  readonly closesAt: string;
  readonly previous?: string | undefined;
  readonly isCompared: boolean;
}

/** Where answers go, besides the page. */
export type Receiver = 'team' | 'open';

/** A team on the backend: its count, its result once it is published, and sending to it (RQ-60, RQ-61, RQ-67). */
export class TeamSession implements ReactiveController {
  /** What may be known of the team now. */
  result: TeamResult | undefined;
  /** The team could not be asked for. */
  isMissing = false;
  /** Id of a team that was begun here. */
  begun: string | undefined;
  isBeginning = false;
  sending: Readonly<Record<Receiver, Sending>> = { team: 'idle', open: 'idle' };
  description: Description | undefined;
  #host: Host;
  #link: () => BackendLink | undefined;
  #fromAddress: () => string | undefined;
  #backend: Backend | undefined;
  #asked: string | undefined;
  #reference: Readonly<Record<Receiver, string>> = { team: freshReference(), open: freshReference() };

  /** `fromAddress` gives the team that the page's address names. */
  constructor(host: Host, link: () => BackendLink | undefined, fromAddress: () => string | undefined) {
    this.#host = host;
    this.#link = link;
    this.#fromAddress = fromAddress;
    host.addController(this);
    this.#open();
  }

  hostUpdate() {
    if (this.#backend && this.teamId !== this.#asked) this.look();
  }

  /** The team that answers go to, if there is one. */
  get teamId(): string {
    return this.#fromAddress() || this.#host.teamId;
  }

  /** What the backend does. */
  can(feature: 'teams' | 'responses' | 'benchmark'): boolean {
    return !!this.#backend?.[feature];
  }

  /** Asks what may be known of the team. */
  async look(): Promise<void> {
    const { teamId } = this;
    this.#asked = teamId;
    if (!teamId || !this.#backend?.teams) return;
    try {
      const { value } = await this.#backend.teams.result(teamId, call());
      this.result = value;
      this.isMissing = false;
    } catch {
      this.isMissing = true;
    }
    this.#host.requestUpdate();
  }

  /** Begins a team; true when there is one. */
  async begin({ id, url, version }: QuizDefinition, wish: TeamWish): Promise<boolean> {
    const { name, invited, closesAt, previous, isCompared } = wish;
    const { organisation } = this.#host;
    const clientRef = freshReference();
    this.isBeginning = true;
    this.#host.requestUpdate();
    const given = {
      ...(previous && { previousTeamId: previous }),
      ...(organisation && { organisation }),
      ...(isCompared && { isCompared }),
    };
    const request = { clientRef, definition: { url, version }, name, invited, closesAt, ...given };
    const team = await this.#backend?.teams?.create(id, request, { ...call(), clientRef }).catch(() => undefined);
    this.begun = team?.id;
    this.isBeginning = false;
    this.#host.requestUpdate();
    return !!team;
  }

  /** Sends the answers, which a person asked for; the same press again is the same attempt (CT-34). */
  async send(receiver: Receiver, definition: QuizDefinition, answers: Answers): Promise<Sending> {
    this.#show(receiver, 'sending');
    this.#show(receiver, await this.#send(receiver, definition, answers));
    if (receiver === 'team') await this.look();
    return this.sending[receiver];
  }

  async #send(receiver: Receiver, definition: QuizDefinition, answers: Answers): Promise<Sending> {
    const clientRef = this.#reference[receiver];
    const response = responseOf(definition, answers, { clientRef, organisation: this.#host.organisation });
    const write = { ...call(), clientRef };
    try {
      if (receiver === 'team') await this.#backend?.teams?.respond(this.teamId, response, write);
      else await this.#backend?.responses?.respond(definition.id, response, write);
      return 'sent';
    } catch (cause) {
      const { problem, outcome } = BackendError.from(cause);
      if (problem === 'team-closed') return 'closed';
      if (problem === 'quiz-changed') return 'changed';
      return outcome === 'unknown' ? 'unknown' : 'failed';
    }
  }

  async #open() {
    try {
      const backend = await this.#link()?.open();
      this.description = await backend?.describe(call());
      this.#backend = backend;
      this.#host.requestUpdate();
    } catch {
      // Without a backend there is no team to join; everything else works.
      this.#backend = undefined;
    }
  }

  #show(receiver: Receiver, sending: Sending) {
    this.sending = { ...this.sending, [receiver]: sending };
    this.#host.requestUpdate();
  }
}

const call = () => ({ signal: new AbortController().signal });

/** What is sent of a person: the answers to what was asked, never a number of ours (RQ-80). */
function responseOf(
  definition: QuizDefinition,
  answers: Answers,
  { clientRef, organisation }: { clientRef: string; organisation: string },
): QuizResponse {
  const { url, version } = definition;
  const given = answeredItems(definition, answers, { hasRole: true }).filter(({ codes }) => codes.length > 0);
  return {
    clientRef,
    definition: { url, version },
    answers: given.map(({ item, codes }) => ({ linkId: item.linkId, codes: [...codes] })),
    ...(organisation && { organisation }),
  };
}
