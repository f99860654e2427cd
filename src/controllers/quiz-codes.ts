import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeIn } from '../domain/quiz/pasted-codes.ts';
import { type ReadCode, readCode, shareCode, shortCode } from '../domain/quiz/share-code.ts';
import { type FragmentPair, writeFragment } from '../domain/text/fragment.ts';
import { FragmentController } from './fragment-controller.ts';
import type { QuizController } from './quiz-controller.ts';
import { today } from './today.ts';

type Host = ReactiveControllerHost & HTMLElement & { deepLink: string | null; shareUrl: string };

/** Why a code was not opened (RQ-51). */
export type CodeProblem = Exclude<ReadCode, { kind: 'read' }>;

const word = 'parathed';
const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Codes of answers: those in the page's address and those a person types are opened, and a result is made into one. */
export class QuizCodes implements ReactiveController {
  /** What is typed where a code is asked for; it stays whatever comes of it. */
  typed = '';
  problem: CodeProblem | null = null;
  /** Id of the dimension that a case sent the reader here with (RQ-52). */
  dimension: string | undefined;
  /** Id of the team that the address asks to answer for (RQ-60). */
  team: string | undefined;
  #host: Host;
  #quiz: QuizController;
  #waiting: readonly FragmentPair[] = [];

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

  /** Opens a code or a link; true when its answers are shown now. Otherwise `problem` says why not. */
  open(text: string, month?: string): boolean {
    const { definition } = this.#quiz;
    if (!definition) return false;
    const read = readCode(definition, codeIn(text));
    this.problem = read.kind === 'read' ? null : read;
    if (read.kind === 'read') {
      const shared = { ...read, month: monthForm.test(month ?? '') ? month : undefined };
      this.#quiz.go({ at: 'shared', shared });
    }
    this.#host.requestUpdate();
    return read.kind === 'read';
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
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
    const named = this.#host.shareUrl ? new URL(this.#host.shareUrl, document.baseURI).href : '';
    const isOwn = canonical !== '' && new URL(canonical).origin === location.origin;
    return (named || (isOwn ? canonical : location.href)).replace(/#.*$/s, '');
  }

  /** From shown answers to the introduction, to compare own ones with them or not (RQ-66). */
  answerOneself(isCompared: boolean) {
    const { state } = this.#quiz;
    if (state.status !== 'shared') return;
    this.#quiz.earlier = isCompared ? state.shared : undefined;
    this.#quiz.restart();
  }

  #follow() {
    if (this.#waiting.length === 0 || !this.#quiz.definition) return;
    const pairs = new Map(this.#waiting);
    this.#waiting = [];
    this.dimension = pairs.get('dimension') ?? pairs.get('omraade') ?? this.dimension;
    this.team = pairs.get('team') ?? pairs.get('hold') ?? this.team;
    const code = pairs.get('code') ?? pairs.get('kode');
    if (code === undefined) return;
    this.typed = code;
    this.#onOpen(this.open(code, pairs.get('month') ?? pairs.get('maaned')));
  }
}
