import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { BackendLink } from '../../context/backend-context.ts';
import { focusInstead } from '../../controllers/focus-instead.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { type Receiver, TeamSession } from '../../controllers/team-session.ts';
import { type FormErrors, TeamStart } from '../../controllers/team-start.ts';
import { leastPeople } from '../../domain/quiz/team-figure.ts';
import { dayYear, formatInstant } from '../../i18n/format.ts';
import type { QuizSessionMessages } from '../../i18n/messages.ts';
import { quizSessionWords } from '../../i18n/quiz-session-words.ts';
import { heading } from '../../ui/heading.ts';
import type { OnwardView } from './onward-view.ts';
import { sessionStart } from './session-start.ts';

/** What this part needs of the widget around it. */
export interface SessionWay {
  readonly say: (sentence: string) => void;
  readonly link: () => BackendLink | undefined;
  /** The team that the page's address names, and the address that leads to a team. */
  readonly teamId: () => string | undefined;
  readonly linkToTeam: (teamId: string) => string;
  /** Shows what the team came to. */
  readonly show: (session: TeamSession) => void;
}

export type SessionHost = LitElement & { teamId: string; organisation: string; noTeam: boolean };

/** A team that answers through the backend: joined by its link, sent to by a press, shown once it is published. */
export class Session {
  readonly styles = undefined;
  readonly team: TeamSession;
  #host: SessionHost;
  #way: SessionWay;
  #locale: LocaleController<QuizSessionMessages>;
  #start: TeamStart;

  constructor(host: SessionHost, way: SessionWay, locale: LocaleController<QuizSessionMessages>) {
    this.#host = host;
    this.#way = way;
    this.#locale = locale;
    this.team = new TeamSession(host, way.link, way.teamId);
    this.#start = new TeamStart(host);
  }

  /** The words of this part, and the language they are in. */
  get locale(): Pick<LocaleController<QuizSessionMessages>, 'words' | 'language'> {
    return this.#locale;
  }

  /** Where the answers go while a team takes them; it stands in the place of what holds without one (RQ-39). */
  get privacy(): string | undefined {
    const { result, description } = this.team;
    const { words, text } = this.#locale;
    if (result?.status !== 'collecting') return undefined;
    return words.privacy(result.team.name, text(description?.name).text || location.host);
  }

  /** Before the first question: how far the team has come. */
  renderIntro(): TemplateResult | typeof nothing {
    return this.team.result ? html`${this.#renderState()}` : this.#renderTrouble('#step');
  }

  /** Why the team is not there; a link that leads nowhere is not mended by trying again (EM-27). */
  #renderTrouble(next: string) {
    const { trouble } = this.team;
    const { words } = this.#locale;
    if (!trouble) return nothing;
    if (trouble === 'missing') return html`<p part="error">${words.missing}</p>`;
    const retry = async () => {
      await this.team.retry();
      await focusInstead(this.#host, next);
    };
    return html`<p part="error">${words.noTeamNow}</p>
      <p><button type="button" class="button" part="button" @click=${retry}>${words.retry}</button></p>`;
  }

  /** Under a person's own result: sending it to the team or on, and beginning a team. */
  renderResult(view: OnwardView): TemplateResult {
    const { words } = this.#locale;
    const { result } = this.team;
    return html`<div class="onward no-print">
      ${
        result
          ? html`<section>
              ${heading(view.level + 1, words.heading(result.team.name), { id: 'to-team', isTarget: true })} ${this.#renderState()}
              ${result.status === 'collecting' || this.team.sendingOf('team', view.answers) !== 'idle' ? this.#renderSend('team', view) : nothing}
            </section>`
          : this.#renderTrouble('#to-team')
      }
      ${this.#renderOpen(view)}
      ${this.team.can('teams') && !this.#host.noTeam && !view.definition.isPersonal ? this.#renderStart(view) : nothing}
    </div>`;
  }

  /** How far the team has come; its result is there once, and not before (RQ-60). */
  #renderState() {
    const { words, language } = this.#locale;
    const { result } = this.team;
    if (!result) return nothing;
    const { invited, minimum, closesAt } = result.team;
    switch (result.status) {
      case 'collecting': {
        const day = formatInstant(Date.parse(closesAt), dayYear, { language, timeZone: 'Europe/Copenhagen' });
        return html`<p>${words.collecting(result.respondents, invited, day, minimum)}</p>`;
      }
      case 'tooFew':
        return html`<p>${words.tooFew(result.respondents, minimum)}</p>`;
      case 'published':
        return html`<p>${words.published}</p>
          <p>
            <button type="button" class="button show-team" part="button" @click=${() => this.#way.show(this.team)}>
              ${words.show}
            </button>
          </p>`;
    }
  }

  /** Nothing is sent but by this button (RQ-61). */
  #renderSend(receiver: Receiver, { definition, answers }: OnwardView, label = this.#locale.words.send) {
    const { words } = this.#locale;
    const sending = this.team.sendingOf(receiver, answers);
    const said =
      receiver === 'open' && sending === 'sent' ? words.openSent : words[sending === 'idle' ? 'sending' : sending];
    const isOver = sending === 'sent' || sending === 'closed' || sending === 'changed';
    const send = async () => {
      if (sending === 'sending') return;
      this.#way.say(words.sending);
      const outcome = await this.team.send(receiver, definition, answers);
      if (outcome !== 'idle')
        this.#way.say(receiver === 'open' && outcome === 'sent' ? words.openSent : words[outcome]);
      await focusInstead(this.#host, `#to-${receiver}`);
    };
    return html`${sending === 'idle' ? nothing : html`<p class="sending">${said}</p>`}
    ${
      isOver
        ? nothing
        : html`${receiver === 'team' && this.privacy ? html`<p class="muted">${this.privacy}</p>` : nothing}<p><button type="button" class="button send" part="button" aria-disabled=${sending === 'sending'} @click=${send}>${label}</button></p>`
    }`;
  }

  /** Passing the answers on, never ticked beforehand and never by itself (RQ-67). */
  #renderOpen(view: OnwardView) {
    const { words, text } = this.#locale;
    if (!this.team.can('responses') || this.team.teamId) return nothing;
    const name = text(this.team.description?.name).text || location.host;
    return html`<section>
      ${heading(view.level + 1, words.open, { id: 'to-open', isTarget: true })}
      <p>${words.openWhy(name)}</p>
      ${this.#renderSend('open', view, words.openSend(name))}
    </section>`;
  }

  #renderStart(view: OnwardView) {
    const { words } = this.#locale;
    const { begun } = this.team;
    const link = begun && this.#way.linkToTeam(begun);
    const canCompare = this.#host.organisation !== '' && this.team.can('benchmark');
    const least = leastPeople(view.definition);
    const start = { words, level: view.level, link, least, isBusy: this.team.isBeginning, canCompare };
    return sessionStart(start, this.#start, async () => {
      const wish = this.#start.read(view.definition);
      if (!wish) return this.#focusFirst(this.#start.errors);
      const isBegun = await this.team.begin(view.definition, wish);
      this.#way.say(isBegun ? words.begun : words.notBegun);
      await focusInstead(this.#host, '#team-link');
    });
  }

  async #focusFirst(errors: FormErrors) {
    await this.#host.updateComplete;
    const [first] = Object.keys(errors);
    this.#host.renderRoot.querySelector<HTMLElement>(`#team-${first}`)?.focus();
  }
}

/** The part, when the words of its language have come. */
export async function createSession(host: SessionHost, way: SessionWay): Promise<Session> {
  const locale = new LocaleController(host, quizSessionWords);
  await locale.wordsCome;
  return new Session(host, way, locale);
}
