import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { QuizDefinition } from '../../contract/quiz.ts';
import { LinkSharing } from '../../controllers/link-sharing.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { QuizCodes } from '../../controllers/quiz-codes.ts';
import type { QuizController } from '../../controllers/quiz-controller.ts';
import { QuizDownloadEvent } from '../../controllers/quiz-events.ts';
import { type FileFormat, QuizFiles } from '../../controllers/quiz-files.ts';
import { QuizFollowUp } from '../../controllers/quiz-follow-up.ts';
import type { ResultState, ReviewState, SharedState } from '../../controllers/quiz-state.ts';
import { QuizStorage } from '../../controllers/quiz-storage.ts';
import { type Agenda, agendaOf } from '../../domain/quiz/agenda.ts';
import { score } from '../../domain/quiz/score.ts';
import type { QuizOnwardMessages } from '../../i18n/messages.ts';
import { quizOnwardWords } from '../../i18n/quiz-onward-words.ts';
import { heading } from '../../ui/heading.ts';
import { answerKeeping, type KeepingActions, keptAnswers } from './answer-keeping.ts';
import { codeEntry } from './code-entry.ts';
import { monthWords } from './month-words.ts';
import { onwardStyles } from './onward-styles.ts';
import type { OnwardView } from './onward-view.ts';
import { resultAgenda } from './result-agenda.ts';
import { resultComparison } from './result-comparison.ts';
import { resultDates } from './result-dates.ts';
import { resultFiles } from './result-files.ts';
import { resultShare } from './result-share.ts';

/** What this part needs of the widget around it. */
export interface OnwardWay {
  readonly quiz: QuizController;
  /** Says a sentence in the live region. */
  readonly say: (sentence: string) => void;
  /** Answers of a code are shown, or one was refused; `isAct`: because a person did something. */
  readonly arrive: (isOpen: boolean, isAct: boolean) => void;
  /** Begins the quiz, at a question if one is named. */
  readonly begin: (linkId?: string) => void;
  /** Goes to where several people's answers are put together. */
  readonly collect: () => void;
}

type Given = Pick<OnwardView, 'answers' | 'text' | 'level'>;

export type OnwardHost = LitElement & {
  deepLink: string | null;
  shareUrl: string;
  noShare: boolean;
  noSave: boolean;
  noTeam: boolean;
};

/** Codes that are opened and handed on, the agenda, and the dates to come back: what goes on from a result. */
export class Onward {
  /** Styles of this part; they come with it. */
  readonly styles = onwardStyles;
  readonly codes: QuizCodes;
  #host: OnwardHost;
  #way: OnwardWay;
  #locale: LocaleController<QuizOnwardMessages>;
  #followUp: QuizFollowUp;
  #sharing: LinkSharing;
  #files: QuizFiles;
  #storage: QuizStorage | undefined;

  constructor(host: OnwardHost, way: OnwardWay, locale: LocaleController<QuizOnwardMessages>) {
    this.#host = host;
    this.#locale = locale;
    this.#way = way;
    this.#followUp = new QuizFollowUp(host);
    this.#sharing = new LinkSharing(host);
    this.#files = new QuizFiles(host);
    if (!host.noSave) this.#storage = new QuizStorage(host, way.quiz);
    this.codes = new QuizCodes(host, way.quiz, (isOpen) => way.arrive(isOpen, false));
  }

  /** The words of this part, for those that go with it. */
  get words(): QuizOnwardMessages {
    return this.#locale.words;
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
      },
      forget: () => {
        this.#storage?.forget();
        this.#way.say(keeping.removed);
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
    return html`${codeEntry(this.codes, words.code, open)}${this.#renderCollect()}`;
  }

  #renderCollect() {
    if (this.#host.noTeam) return nothing;
    return html`<p>
      <button type="button" class="link collect" part="button" @click=${this.#way.collect}>${this.#locale.words.team.collect}</button>
    </p>`;
  }

  /** What a result is shown with of this part: of a person's own what follows, of one that came with a code its heading too. */
  around(state: ReviewState | ResultState | SharedState, given: Given) {
    if (state.status === 'review') return {};
    if (state.status === 'result') return { onward: this.#renderResult(state, given) };
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

  /** What follows under a person's own result. */
  #renderResult({ definition }: ResultState, given: Given): TemplateResult {
    const view = this.#view(definition, given);
    const agenda = agendaOf(definition, given.answers, score(definition, given.answers));
    const { earlier } = this.#way.quiz;
    const link = this.codes.link(given.answers);
    return html`<div class="onward">
      ${earlier ? resultComparison(view, earlier) : nothing}
      ${agenda ? resultAgenda(view, agenda, this.#followUp) : nothing}
      ${resultDates(view, this.#followUp, { save: () => this.#saveDates(view, link), hasLink: true })}
      ${this.#host.noShare ? nothing : this.#renderShare(view, link)}
      ${this.renderKeeping()}
      ${resultFiles(view, this.#files, (format) => this.#saveFile(format, view))}
      ${this.#renderTeam(view)}
    </div>`;
  }

  /** What a team talks about first. */
  renderAgenda(definition: QuizDefinition, given: Given, agenda: Agenda): TemplateResult {
    return html`<div class="onward">${resultAgenda(this.#view(definition, given), agenda, this.#followUp)}</div>`;
  }

  /** When a team takes the quiz again. */
  renderDates(definition: QuizDefinition, given: Given): TemplateResult {
    const view = this.#view(definition, given);
    const save = () => this.#saveDates(view, this.codes.page);
    return html`<div class="onward">${resultDates(view, this.#followUp, { save, hasLink: false })}</div>`;
  }

  #view(definition: QuizDefinition, given: Given): OnwardView {
    const { words, language } = this.#locale;
    return { ...given, definition, words, language };
  }

  #renderTeam({ words, level }: OnwardView) {
    if (this.#host.noTeam) return nothing;
    return html`<section class="no-print">
      ${heading(level + 1, words.team.heading)}
      <p>${words.team.explain}</p>
      ${this.#renderCollect()}
    </section>`;
  }

  #renderShare(view: OnwardView, link: string) {
    const { isRefused, canShare } = this.#sharing;
    const shortCode = this.codes.short(view.answers);
    const { share } = view.words;
    const copy = async () => {
      if (await this.#sharing.copy(link, '#link')) this.#way.say(share.copied);
    };
    return resultShare(
      { ...view, link, shortCode, isRefused, canShare },
      { copy, share: () => this.#sharing.share(link) },
    );
  }

  async #saveFile(format: FileFormat, { definition, answers, language, words }: OnwardView) {
    const { files } = words;
    const isSaved = await this.#files.save(format, { definition, answers, language, name: files.name });
    this.#way.say(isSaved ? files.saved : files.failed);
  }

  async #saveDates(view: OnwardView, link: string) {
    const { definition, words, text } = view;
    const title = text(definition.title).text;
    const isSaved = await this.#followUp.save(definition, { title, words, page: this.codes.page, link });
    this.#way.say(isSaved ? words.dates.saved : words.dates.failed);
    if (!isSaved) return;
    this.#host.dispatchEvent(new QuizDownloadEvent({ format: 'ics' }));
  }
}

/** The part, when the words of its language have come. */
export async function createOnward(host: OnwardHost, way: OnwardWay): Promise<Onward> {
  const locale = new LocaleController(host, quizOnwardWords);
  await locale.wordsCome;
  return new Onward(host, way, locale);
}
