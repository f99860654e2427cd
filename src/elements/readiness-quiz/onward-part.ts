import { html, nothing, type TemplateResult } from 'lit';
import { focusInstead } from '../../controllers/focus-instead.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { QuizCodes } from '../../controllers/quiz-codes.ts';
import { QuizImport } from '../../controllers/quiz-import.ts';
import { QuizReplacing, type Replacement } from '../../controllers/quiz-replacing.ts';
import type { ResultState, ReviewState, SharedState } from '../../controllers/quiz-state.ts';
import { QuizStorage } from '../../controllers/quiz-storage.ts';
import type { QuizOnwardMessages } from '../../i18n/messages.ts';
import { quizOnwardWords } from '../../i18n/quiz-onward-words.ts';
import { answerKeeping, type KeepingActions, keptAnswers, savedDay } from './answer-keeping.ts';
import { askFirst } from './ask-first.ts';
import { codeEntry } from './code-entry.ts';
import { fileEntry } from './file-entry.ts';
import { monthWords } from './month-words.ts';
import { onwardStyles } from './onward-styles.ts';
import type { GivenView, OnwardHost, OnwardView, OnwardWay, ResultFollowers } from './onward-view.ts';
import { collectButton } from './team-entry.ts';

/** Where the focus goes when answers stay that others were to take the place of. */
const askedFrom = { file: '#answers-file', kept: '.kept .button', device: '.keeping .link' } as const;

/** Codes that are opened, answers that are kept, and what goes on from a result. */
export class Onward {
  /** Styles of this part; they come with it. */
  readonly styles = onwardStyles;
  readonly codes: QuizCodes;
  #host: OnwardHost;
  #way: OnwardWay;
  #locale: LocaleController<QuizOnwardMessages>;
  #storage: QuizStorage | undefined;
  #import: QuizImport;
  #replacing: QuizReplacing;

  constructor(host: OnwardHost, way: OnwardWay, locale: LocaleController<QuizOnwardMessages>) {
    this.#host = host;
    this.#locale = locale;
    this.#way = way;
    this.#import = new QuizImport(host, way.quiz);
    this.#replacing = new QuizReplacing(host);
    if (!host.noSave) this.#storage = new QuizStorage(host, way.quiz, () => this.#sayLost());
    this.codes = new QuizCodes(host, way.quiz, (isOpen) => way.arrive(isOpen, false));
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
    return html`${this.#renderCase(view)} ${this.#renderAsked('kept') ?? kept}`;
  }

  /** Whether the answers are kept on the device. */
  renderKeeping(): TemplateResult | typeof nothing {
    if (!this.#storage) return nothing;
    return this.#renderAsked('device') ?? answerKeeping(this.#storage, this.#locale.words.keeping, this.#keeping);
  }

  get #keeping(): KeepingActions {
    const { keeping } = this.#locale.words;
    return {
      keep: () =>
        this.#replace('device', !!this.#storage?.findsOthers(), () => {
          this.#way.say(this.#storage?.keep() ? keeping.kept : keeping.refused);
          focusInstead(this.#host, '.keeping[tabindex], .keeping .link');
        }),
      forget: () => {
        this.#replacing.answer(false);
        this.#way.say(this.#storage?.forget() ? keeping.removed : keeping.stuck);
        focusInstead(this.#host, '.button-primary');
      },
      ...(this.#way.quiz.definition?.status !== 'retired' && {
        resume: () => this.#replace('kept', this.#hasAnswers, () => this.#way.begin(this.#storage?.resume())),
      }),
    };
  }

  #sayLost() {
    if (this.#storage?.lost) this.#way.say(this.#locale.words.keeping[this.#storage.lost]);
  }

  get #hasAnswers(): boolean {
    return [...this.#way.quiz.answers.values()].some((codes) => codes.length > 0);
  }

  /** Lets answers take the place of others; where some would be lost the person is asked first. */
  #replace(what: Replacement, isLoss: boolean, goOn: () => void) {
    if (this.#replacing.ask(what, isLoss, goOn)) this.#way.focus('#replace');
  }

  #renderAsked(what: Replacement): TemplateResult | undefined {
    const found = this.#storage?.found;
    // What was asked about may be gone meanwhile.
    if (this.#replacing.asked !== what || !(what === 'device' ? found : this.#hasAnswers)) return undefined;
    const { words, language } = this.#locale;
    const { device, yes, no, ...questions } = words.replacing;
    const question = what === 'device' ? device(found ? savedDay(found, language) : '') : questions[what];
    return askFirst({ id: 'replace', question, no, yes }, (isYes) => {
      this.#replacing.answer(isYes);
      if (!isYes) this.#way.focus(askedFrom[what]);
    });
  }

  #renderCase({ text }: Pick<OnwardView, 'text'>) {
    const area = this.#way.quiz.definition?.dimensions.find(({ id }) => id === this.codes.dimension);
    return area ? html`<p>${this.#locale.words.code.fromCase(text(area.short ?? area.title).text)}</p>` : nothing;
  }

  /** Where a code is typed. */
  renderEntry(): TemplateResult {
    const { words } = this.#locale;
    const open = () => this.#way.arrive(this.codes.open(), true);
    return html`${codeEntry(this.codes.entry, words.code, open)}${fileEntry(this.#import, words.opening, (file) => this.#openFile(file))}${this.#renderAsked('file')}${this.#host.noTeam || this.#way.quiz.definition?.isPersonal ? nothing : html`<p>${collectButton(words.team, this.#way.collect)}</p>`}`;
  }

  async #openFile(file: File) {
    this.#replacing.answer(false);
    const take = await this.#import.read(file);
    if (!take) return;
    this.#replace('file', this.#hasAnswers, () => {
      take();
      if (this.#import.isRecomputed) this.#way.say(this.#locale.words.opening.recomputed);
      this.#way.arrive(true, true);
    });
  }

  /** What a result is shown with of this part: of a person's own what follows, of one that came with a code its heading too. */
  around(state: ReviewState | ResultState | SharedState, given: GivenView, after: ResultFollowers | undefined) {
    if (state.status === 'review') return {};
    if (state.status === 'result') {
      const { isRecomputed } = this.#import;
      const note = isRecomputed ? html`<p>${this.#locale.words.opening.recomputed}</p>` : nothing;
      const onward = html`${note}${after?.render(state, given, this.renderKeeping())}`;
      return { onward, marked: this.codes.dimension };
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
    const hasOwn = this.#way.quiz.answers.size > 0;
    const canStart = hasOwn || definition.status !== 'retired';
    return html`${shared.isComparable ? nothing : html`<p part="error">${code.otherEdition(shared.version)}</p>`}
    ${
      canStart
        ? html`<p class="buttons no-print">
            ${
              shared.isComparable
                ? html`<button type="button" class="button button-primary" part="button button-primary" @click=${answer(true)}>
                    ${hasOwn ? code.compareWithOwn : code.answerAndCompare}
                  </button>`
                : nothing
            }
            <button type="button" class="button" part="button" @click=${answer(false)}>${hasOwn ? code.backToOwn : code.answerOneself}</button>
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
