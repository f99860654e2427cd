import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseAddress } from '../contract/safe-address.ts';
import { codeIn, monthIn } from '../domain/quiz/pasted-codes.ts';
import { type ReadCode, readCode, shareCode, shortCode } from '../domain/quiz/share-code.ts';
import { type FragmentPair, writeFragment } from '../domain/text/fragment.ts';
import { FragmentController } from './fragment-controller.ts';
import { placeOf } from './place-of.ts';
import type { QuizController } from './quiz-controller.ts';
import type { QuizPlace, SharedAnswers } from './quiz-state.ts';
import { today } from './today.ts';

type Host = ReactiveControllerHost & HTMLElement & { deepLink: string | null; shareUrl: string };

/** Why a code was not opened (RQ-51). */
export type CodeProblem = Exclude<ReadCode, { kind: 'read' }> | { readonly kind: 'empty' };

/** Where a code is typed: what stands there stays whatever comes of it, and so does why it was not opened. */
export interface CodeField {
  typed: string;
  problem: CodeProblem | null;
}

const word = 'parathed';
const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Codes of answers: those in the page's address and those a person types are opened, and a result is made into one. */
export class QuizCodes implements ReactiveController {
  /** Where a code is typed to be read. */
  readonly entry: CodeField = { typed: '', problem: null };
  /** Where one is typed to be put beside the person's own answers (RQ-66). */
  readonly earlier: CodeField = { typed: '', problem: null };
  /** Id of the dimension that a case sent the reader here with (RQ-52). */
  dimension: string | undefined;
  /** Id of the team that the address asks to answer for (RQ-60). */
  team: string | undefined;
  #host: Host;
  #quiz: QuizController;
  #waiting: readonly FragmentPair[] = [];
  /** Where the person was before answers of a code were shown. */
  #from: QuizPlace = { at: 'intro' };

  #onOpen: (isOpen: boolean) => void;

  /** `onOpen` is told when a code in the address has been opened, or refused. */
  constructor(host: Host, quiz: QuizController, onOpen: (isOpen: boolean) => void) {
    this.#host = host;
    this.#quiz = quiz;
    this.#onOpen = onOpen;
    new FragmentController(host, word, (pairs) => {
      this.#waiting = pairs;
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** The address may be read before there is a quiz to read it with. */
  hostUpdate() {
    this.#follow();
  }

  /** Opens the code or link that was typed; true when its answers are shown now. Otherwise the field's problem says why not. */
  open(month?: string): boolean {
    const shared = this.#read(this.entry, month);
    const { state } = this.#quiz;
    if (shared && state.status !== 'shared') this.#from = placeOf(state);
    if (shared) this.#quiz.go({ at: 'shared', shared });
    return !!shared;
  }

  /** Puts the answers of the code or link that was typed beside the person's own; true when they stand there (RQ-66). */
  compare(): boolean {
    const shared = this.#read(this.earlier);
    if (shared) this.#quiz.earlier = shared;
    return !!shared;
  }

  #read(field: CodeField, month = monthIn(field.typed)): SharedAnswers | undefined {
    const { definition } = this.#quiz;
    if (!definition) return undefined;
    const code = codeIn(field.typed);
    const read = code === '' ? ({ kind: 'empty' } as const) : readCode(definition, code);
    field.problem = read.kind === 'read' ? null : read;
    this.#host.requestUpdate();
    return read.kind === 'read' ? { ...read, month: monthForm.test(month) ? month : undefined } : undefined;
  }

  /** The link that opens these answers again; its month is a label only (RQ-50). */
  link(answers: QuizController['answers']): string {
    const { definition } = this.#quiz;
    if (!definition) return '';
    return this.#linkOf([
      ['code', shareCode(definition, answers)],
      ['month', today().slice(0, 7)],
    ]);
  }

  /** The link by which a team is joined (RQ-60). */
  linkToTeam(teamId: string): string {
    return this.#linkOf([['team', teamId]]);
  }

  #linkOf(pairs: readonly FragmentPair[]): string {
    const name = this.#host.deepLink || this.#host.id || word;
    return `${this.page}#${writeFragment('', name, pairs)}`;
  }

  /** The code for paper (RQ-52). */
  short(answers: QuizController['answers']): string {
    const { definition } = this.#quiz;
    return definition ? shortCode(definition, answers) : '';
  }

  /** The page that links lead to: the one the editor named, the canonical one of the same origin, or this one (RQ-20). */
  get page(): string {
    const canonical = webAddress(document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href);
    const own = canonical?.origin === location.origin ? canonical : location;
    return (webAddress(this.#host.shareUrl) ?? own).href.replace(/#.*$/s, '');
  }

  /** From shown answers to where the person was, own answers and all, to compare them with those or not (RQ-66). */
  answerOneself(isCompared: boolean) {
    const { state } = this.#quiz;
    if (state.status !== 'shared') return;
    this.#quiz.earlier = isCompared ? state.shared : undefined;
    this.#quiz.go(this.#from);
  }

  #follow() {
    if (this.#waiting.length === 0 || !this.#quiz.definition) return;
    const pairs = new Map(this.#waiting);
    this.#waiting = [];
    this.dimension = pairs.get('dimension') ?? pairs.get('omraade') ?? this.dimension;
    this.team = pairs.get('team') ?? pairs.get('hold') ?? this.team;
    const code = pairs.get('code') ?? pairs.get('kode');
    if (code === undefined) return;
    this.entry.typed = code;
    this.#onOpen(this.open(pairs.get('month') ?? pairs.get('maaned')));
  }
}

/** The address of a page, if it is one: whoever opens a link to a result must not come upon anything else. */
function webAddress(address: string | undefined): URL | undefined {
  const url = address ? parseAddress(address, document.baseURI) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
