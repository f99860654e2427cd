import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Backend, Description } from '../backend/backend.ts';
import { BackendError } from '../backend/backend-error.ts';
import type { BackendLink } from '../context/backend-context.ts';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { TeamResult } from '../contract/quiz-team.ts';
import type { Answers } from '../domain/quiz/item.ts';
import { freshReference } from './fresh-reference.ts';
import { responseOf } from './response-of.ts';

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

/** Answers that a person had sent. Other answers, and those of the next person at the same screen, are another attempt. */
interface Attempt {
  readonly clientRef: string;
  readonly answers: Answers;
  readonly teamId: string;
  sending: Sending;
}

/** A team on the backend: its count, its result once it is published, and sending to it (RQ-60, RQ-61, RQ-67). */
export class TeamSession implements ReactiveController {
  /** What may be known of the team now. */
  result: TeamResult | undefined;
  /** Why nothing is known of the team: there is none, or nobody could be asked. */
  trouble: 'missing' | 'failed' | undefined;
  /** Id of a team that was begun here. */
  begun: string | undefined;
  isBeginning = false;
  description: Description | undefined;
  #host: Host;
  #link: () => BackendLink | undefined;
  #fromAddress: () => string | undefined;
  #backend: Backend | undefined;
  #asked: string | undefined;
  #attempts: Partial<Record<Receiver, Attempt>> = {};
  /** The team that was asked for without an answer: the same wish again is the same attempt (CT-34). */
  #wish: { readonly text: string; readonly clientRef: string } | undefined;

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
    if (teamId !== this.#asked) this.result = this.trouble = undefined;
    this.#asked = teamId;
    if (!teamId || !this.#backend?.teams) return;
    const { teams } = this.#backend;
    const found = await teams.result(teamId, call()).catch((cause) => BackendError.from(cause));
    // The page may have gone on to another team meanwhile.
    if (teamId !== this.teamId) return;
    if (!(found instanceof BackendError)) this.result = found.value;
    this.trouble = found instanceof BackendError ? (found.kind === 'not-found' ? 'missing' : 'failed') : undefined;
    this.#host.requestUpdate();
  }

  /** Asks once more, also for the backend itself. */
  async retry(): Promise<void> {
    if (this.#backend) await this.look();
    else await this.#open();
  }

  /** Begins a team; true when there is one. */
  async begin({ id, url, version }: QuizDefinition, wish: TeamWish): Promise<boolean> {
    const { name, invited, closesAt, previous, isCompared } = wish;
    const { organisation } = this.#host;
    this.isBeginning = true;
    this.#host.requestUpdate();
    const given = {
      ...(previous && { previousTeamId: previous }),
      ...(organisation && { organisation }),
      ...(isCompared && { isCompared }),
    };
    const asked = { definition: { url, version }, name, invited, closesAt, ...given };
    const text = JSON.stringify([id, asked]);
    if (this.#wish?.text !== text) this.#wish = { text, clientRef: freshReference() };
    const { clientRef } = this.#wish;
    try {
      const team = await this.#backend?.teams?.create(id, { clientRef, ...asked }, { ...call(), clientRef });
      this.begun = team?.id;
      this.#wish = undefined;
    } catch (cause) {
      if (BackendError.from(cause).outcome !== 'unknown') this.#wish = undefined;
    }
    this.isBeginning = false;
    this.#host.requestUpdate();
    return !!this.begun;
  }

  /** Sends the answers, which a person asked for; the same press again is the same attempt (CT-34). */
  async send(receiver: Receiver, definition: QuizDefinition, answers: Answers): Promise<Sending> {
    const { teamId } = this;
    const attempt = this.#attemptOf(receiver, answers) ?? {
      clientRef: freshReference(),
      answers,
      teamId,
      sending: 'idle',
    };
    this.#attempts[receiver] = attempt;
    this.#show(attempt, 'sending');
    this.#show(attempt, await this.#send(receiver, definition, attempt));
    if (receiver === 'team') await this.look();
    return attempt.sending;
  }

  /** What became of sending these answers to where they would go now. */
  sendingOf(receiver: Receiver, answers: Answers): Sending {
    return this.#attemptOf(receiver, answers)?.sending ?? 'idle';
  }

  #attemptOf(receiver: Receiver, answers: Answers): Attempt | undefined {
    const attempt = this.#attempts[receiver];
    return attempt?.answers === answers && attempt.teamId === this.teamId ? attempt : undefined;
  }

  async #send(receiver: Receiver, definition: QuizDefinition, attempt: Attempt): Promise<Sending> {
    const { clientRef, answers, teamId } = attempt;
    const response = responseOf(definition, answers, { clientRef, organisation: this.#host.organisation });
    const write = { ...call(), clientRef };
    try {
      if (receiver === 'team') await this.#backend?.teams?.respond(teamId, response, write);
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
      this.trouble = undefined;
      this.#host.requestUpdate();
    } catch {
      // Without a backend there is no team to join; everything else works.
      this.#backend = undefined;
      this.trouble = this.teamId ? 'failed' : undefined;
      this.#host.requestUpdate();
    }
  }

  #show(attempt: Attempt, sending: Sending) {
    attempt.sending = sending;
    this.#host.requestUpdate();
  }
}

const call = () => ({ signal: new AbortController().signal });
