import { html, nothing, type TemplateResult } from 'lit';
import { focusInstead } from '../../controllers/focus-instead.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { QuizCodes } from '../../controllers/quiz-codes.ts';
import { QuizImport } from '../../controllers/quiz-import.ts';
import type { ResultState, ReviewState, SharedState } from '../../controllers/quiz-state.ts';
import { QuizStorage } from '../../controllers/quiz-storage.ts';
import type { QuizOnwardMessages } from '../../i18n/messages.ts';
import { quizOnwardWords } from '../../i18n/quiz-onward-words.ts';
import { AfterResult } from './after-result.ts';
import { answerKeeping, type KeepingActions, keptAnswers } from './answer-keeping.ts';
import { codeEntry } from './code-entry.ts';
import { fileEntry } from './file-entry.ts';
import { monthWords } from './month-words.ts';
import { onwardStyles } from './onward-styles.ts';
import type { GivenView, OnwardHost, OnwardView, OnwardWay } from './onward-view.ts';
import { collectButton } from './team-entry.ts';

/** Codes that are opened, answers that are kept, and what goes on from a result. */
export class Onward {
  /** Styles of this part; they come with it. */
  readonly styles = onwardStyles;
  readonly codes: QuizCodes;
  /** What follows under a result, of one person or a team. */
  readonly after: AfterResult;
  #host: OnwardHost;
  #way: OnwardWay;
  #locale: LocaleController<QuizOnwardMessages>;
  #storage: QuizStorage | undefined;
  #import: QuizImport;

  constructor(host: OnwardHost, way: OnwardWay, locale: LocaleController<QuizOnwardMessages>) {
    this.#host = host;
    this.#locale = locale;
    this.#way = way;
    this.#import = new QuizImport(host, way.quiz);
    if (!host.noSave) this.#storage = new QuizStorage(host, way.quiz);
    this.codes = new QuizCodes(host, way.quiz, (isOpen) => way.arrive(isOpen, false));
    this.after = new AfterResult(host, { ...way, codes: this.codes }, locale);
  }

  /** The words of this part, for those that go with it. */
  get words(): QuizOnwardMessages {
    return this.#locale.words;
  }

  /** The same with the language they are in. */
  get locale(): Pick<OnwardView, 'words' | 'language'> {
    const { words, language } = this.#locale;
    return { words, language };
  }

  /** Why the reader was sent here, if a case did (RQ-52), and what the device kept of an earlier visit (RQ-70). */
  renderOrigin(view: Pick<OnwardView, 'text'>): TemplateResult {
    const { words, language } = this.#locale;
    const kept = this.#storage && keptAnswers(this.#storage, { words: words.keeping, language }, this.#keeping);
    return html`${this.#renderCase(view)} ${kept}`;
  }

  /** Whether the answers are kept on the device. */
  renderKeeping(): TemplateResult | typeof nothing {
    return this.#storage ? answerKeeping(this.#storage, this.#locale.words.keeping, this.#keeping) : nothing;
  }

  get #keeping(): KeepingActions {
    const { keeping } = this.#locale.words;
    return {
      keep: () => {
        this.#way.say(this.#storage?.keep() ? keeping.kept : keeping.refused);
        focusInstead(this.#host, '.keeping');
      },
      forget: () => {
        this.#storage?.forget();
        this.#way.say(keeping.removed);
        focusInstead(this.#host, '.button-primary');
      },
      resume: () => {
        this.#way.begin(this.#storage?.resume());
      },
    };
  }

  #renderCase({ text }: Pick<OnwardView, 'text'>) {
    const area = this.#way.quiz.definition?.dimensions.find(({ id }) => id === this.codes.dimension);
    return area ? html`<p>${this.#locale.words.code.fromCase(text(area.short ?? area.title).text)}</p>` : nothing;
  }

  /** Where a code is typed. */
  renderEntry(): TemplateResult {
    const { words } = this.#locale;
    const open = () => this.#way.arrive(this.codes.open(this.codes.typed), true);
    return html`${codeEntry(this.codes, words.code, open)}${fileEntry(this.#import, words.opening, (file) => this.#openFile(file))}${this.#host.noTeam ? nothing : html`<p>${collectButton(words.team, this.#way.collect)}</p>`}`;
  }

  async #openFile(file: File) {
    const isOpen = await this.#import.open(file);
    const { recomputed } = this.#locale.words.opening;
    if (isOpen && this.#import.isRecomputed) this.#way.say(recomputed);
    await this.#way.arrive(isOpen, isOpen);
  }

  /** What a result is shown with of this part: of a person's own what follows, of one that came with a code its heading too. */
  around(state: ReviewState | ResultState | SharedState, given: GivenView) {
    if (state.status === 'review') return {};
    if (state.status === 'result') {
      const { isRecomputed } = this.#import;
      const note = isRecomputed ? html`<p>${this.#locale.words.opening.recomputed}</p>` : nothing;
      return { onward: html`${note}${this.after.render(state, given, this.renderKeeping())}` };
    }
    return { title: this.#sharedTitle(state), onward: this.#renderShared(state) };
  }

  #sharedTitle({ shared: { month } }: SharedState): string {
    const { words, language } = this.#locale;
    return month ? words.code.sharedIn(monthWords(month, language)) : words.code.shared;
  }

  /** What one can do with answers that came with a code. */
  #renderShared({ shared, definition }: SharedState): TemplateResult {
    const { code } = this.#locale.words;
    const answer = (isCompared: boolean) => () => {
      this.codes.answerOneself(isCompared);
      this.#way.arrive(true, true);
    };
    const canStart = definition.status !== 'retired';
    return html`${shared.isComparable ? nothing : html`<p part="error">${code.otherEdition(shared.version)}</p>`}
    ${
      canStart
        ? html`<p class="buttons no-print">
            ${
              shared.isComparable
                ? html`<button type="button" class="button button-primary" part="button button-primary" @click=${answer(true)}>
                    ${code.answerAndCompare}
                  </button>`
                : nothing
            }
            <button type="button" class="button" part="button" @click=${answer(false)}>${code.answerOneself}</button>
          </p>`
        : nothing
    }`;
  }
}

/** The part, when the words of its language have come. */
export async function createOnward(host: OnwardHost, way: OnwardWay): Promise<Onward> {
  const locale = new LocaleController(host, quizOnwardWords);
  await locale.wordsCome;
  return new Onward(host, way, locale);
}
