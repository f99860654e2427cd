import { html, nothing, type TemplateResult } from 'lit';
import type { QuizDefinition } from '../../contract/quiz.ts';
import { LinkSharing } from '../../controllers/link-sharing.ts';
import { QuizDownloadEvent } from '../../controllers/quiz-events.ts';
import { type FileFormat, QuizFiles } from '../../controllers/quiz-files.ts';
import { QuizFollowUp } from '../../controllers/quiz-follow-up.ts';
import type { ResultState } from '../../controllers/quiz-state.ts';
import { type Agenda, agendaOf } from '../../domain/quiz/agenda.ts';
import { score } from '../../domain/quiz/score.ts';
import { afterStyles } from './after-styles.ts';
import { codeEntry } from './code-entry.ts';
import type { Onward } from './onward-part.ts';
import type { GivenView, OnwardHost, OnwardView, OnwardWay } from './onward-view.ts';
import { resultAgenda } from './result-agenda.ts';
import { resultComparison } from './result-comparison.ts';
import { resultDates } from './result-dates.ts';
import { resultFiles } from './result-files.ts';
import { resultPrint } from './result-print.ts';
import { resultShare } from './result-share.ts';
import { teamEntry } from './team-entry.ts';

/** What follows under a result: the agenda, the dates to come back, and the ways to take it along. */
export class AfterResult {
  /** Styles of this part; they come with it. */
  readonly styles = afterStyles;
  #host: OnwardHost;
  #way: OnwardWay;
  #onward: Pick<Onward, 'codes' | 'locale'>;
  #followUp: QuizFollowUp;
  #sharing: LinkSharing;
  #files: QuizFiles;

  /** `onward` has the codes, and the words of both. */
  constructor(host: OnwardHost, way: OnwardWay, onward: Pick<Onward, 'codes' | 'locale'>) {
    this.#host = host;
    this.#way = way;
    this.#onward = onward;
    this.#followUp = new QuizFollowUp(host);
    this.#sharing = new LinkSharing(host);
    this.#files = new QuizFiles(host);
  }

  /** What follows under a person's own result. */
  render({ definition }: ResultState, given: GivenView, keeping: unknown): TemplateResult {
    const view = this.#view(definition, given);
    const { isPersonal } = definition;
    const agenda = isPersonal ? undefined : agendaOf(definition, given.answers, score(definition, given.answers));
    const { earlier } = this.#way.quiz;
    const link = this.#onward.codes.link(given.answers);
    return html`<div class="onward">
      ${earlier ? resultComparison(view, earlier) : nothing}
      ${agenda ? resultAgenda(view, agenda, this.#followUp) : nothing}
      ${resultDates(view, this.#followUp, { save: () => this.#saveDates(view, link), hasLink: true })}
      ${this.#renderEarlier(view)}
      ${this.#host.noShare ? nothing : this.#renderShare(view, link)}
      ${keeping}
      ${resultPrint(view, this.#way.print)}
      ${resultFiles(view, this.#files, (format) => this.#saveFile(format, view))}
      ${this.#host.noTeam || isPersonal ? nothing : teamEntry(view, this.#way.collect)}
    </div>`;
  }

  /** What a team talks about first. */
  renderAgenda(definition: QuizDefinition, given: GivenView, agenda: Agenda): TemplateResult {
    return html`<div class="onward">${resultAgenda(this.#view(definition, given), agenda, this.#followUp)}</div>`;
  }

  /** When a team takes the quiz again. */
  renderDates(definition: QuizDefinition, given: GivenView): TemplateResult {
    const view = this.#view(definition, given);
    const save = () => this.#saveDates(view, this.#onward.codes.page);
    return html`<div class="onward">${resultDates(view, this.#followUp, { save, hasLink: false })} ${resultPrint(view, this.#way.print)}</div>`;
  }

  #view(definition: QuizDefinition, given: GivenView): OnwardView {
    return { ...given, ...this.#onward.locale, definition };
  }

  /** Where a code of earlier answers is typed; the focus goes to what has moved, or to the field where it can be mended. */
  #renderEarlier({ words }: OnwardView) {
    const { codes } = this.#onward;
    const compare = () => {
      const target = codes.compare() ? '#compared' : '#code';
      this.#way.focus(target);
    };
    return html`<details class="code no-print" ?open=${!!codes.earlier.problem}>
      <summary>${words.compare.ask}</summary>
      ${codeEntry(codes.earlier, words.code, compare)}
    </details>`;
  }

  #renderShare(view: OnwardView, link: string) {
    const { isRefused, canShare } = this.#sharing;
    const shortCode = this.#onward.codes.short(view.answers);
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
    const isSaved = await this.#followUp.save(definition, { title, words, page: this.#onward.codes.page, link });
    this.#way.say(isSaved ? words.dates.saved : words.dates.failed);
    if (!isSaved) return;
    this.#host.dispatchEvent(new QuizDownloadEvent({ format: 'ics' }));
  }
}
