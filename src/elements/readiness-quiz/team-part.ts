import type { LitElement } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { TeamResult } from '../../contract/quiz-team.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import type { QuizController } from '../../controllers/quiz-controller.ts';
import type { TeamState } from '../../controllers/quiz-state.ts';
import { TeamCollection } from '../../controllers/team-collection.ts';
import { teamAgenda } from '../../domain/quiz/agenda.ts';
import type { RepeatedCode } from '../../domain/quiz/collected-codes.ts';
import type { QuizTeamMessages } from '../../i18n/messages.ts';
import { quizTeamWords } from '../../i18n/quiz-team-words.ts';
import type { AfterResult } from './after-result.ts';
import type { Onward } from './onward-part.ts';
import type { QuizMoves } from './quiz-moves.ts';
import type { QuizTexts } from './quiz-texts.ts';
import type { Session } from './session-part.ts';
import { teamForm } from './team-form.ts';
import { isOfEdition, otherQuiz } from './team-other.ts';
import { teamPicture } from './team-picture.ts';
import { teamRoles } from './team-roles.ts';
import { teamRounds } from './team-rounds.ts';
import { atStart, insideSentence, namesOfSides } from './team-sides.ts';
import { teamStyles } from './team-styles.ts';

/** What this part needs of the widget around it. */
export interface TeamWay {
  readonly quiz: QuizController;
  readonly moves: QuizMoves;
  /** Says a sentence in the live region. */
  readonly say: (sentence: string) => void;
  readonly onward: Onward;
  readonly after: AfterResult;
  /** The team on the backend, once that part has come. */
  readonly session: () => Session | undefined;
}

/** What it is shown with. */
export interface TeamView {
  readonly text: QuizTexts;
  readonly level: number;
}

/** Several people's answers as one picture. */
export class Team {
  readonly styles = teamStyles;
  #way: TeamWay;
  #locale: LocaleController<QuizTeamMessages>;
  #collection: TeamCollection;

  constructor(host: LitElement, way: TeamWay, locale: LocaleController<QuizTeamMessages>) {
    this.#way = way;
    this.#locale = locale;
    this.#collection = new TeamCollection(host);
  }

  /** The codes, or what they say together. */
  render(state: TeamState, { text, level }: TeamView): TemplateResult {
    const { words } = this.#locale;
    const { onward, after, moves, quiz } = this.#way;
    const collection = this.#collection;
    const { definition } = state;
    const given = namesOfSides({ definition, words, text });
    if (state.published) return this.#renderPublished(state, state.published, { text, level });
    if (!collection.isShown) {
      const codeWords = onward.words.code;
      const back = () => moves.move(() => quiz.go(state.from));
      return teamForm({ words, codeWords, level }, collection, {
        read: () => this.#read(state),
        back,
        add: () => moves.move(() => collection.add(given?.map(atStart) ?? []), `#group-${collection.groups.length}`),
        remove: (index) => moves.move(() => collection.remove(index), `#codes-${Math.max(0, index - 1)}`),
      });
    }
    const picture = collection.picture(definition);
    const agenda = teamAgenda(definition, picture);
    const seen = { answers: new Map(), text, level };
    const isGrouped = collection.groups.length > 1;
    const names = collection.groups.map(({ name }, index) => name.trim() || words.group(index + 1));
    const sides = insideSentence(names, given);
    return html`<div class="result team">
      ${teamPicture({ definition, words, text, level, ...(isGrouped && { sides }) }, picture, {
        notes: this.#renderNotes(state),
        agenda: agenda ? after.renderAgenda(definition, seen, agenda) : nothing,
        onward: picture.dimensions ? after.renderDates(definition, seen) : nothing,
      })}
      <p class="buttons no-print">
        <button type="button" class="button" part="button" @click=${() => moves.move(() => collection.change())}>
          ${words.change}
        </button>
        <button type="button" class="link" part="button" @click=${() => moves.move(() => quiz.go(state.from))}>
          ${words.back}
        </button>
      </p>
    </div>`;
  }

  /** What a team on the backend came to (RQ-60), and how it moved between its rounds (RQ-62). */
  #renderPublished({ definition, from }: TeamState, result: TeamResult, { text, level }: TeamView) {
    const { words } = this.#locale;
    const { after, moves, quiz, session } = this.#way;
    const back = html`<p class="buttons no-print">
      <button type="button" class="button" part="button" @click=${() => moves.move(() => quiz.go(from))}>${words.back}</button>
    </p>`;
    if (!isOfEdition(definition, result)) return html`${otherQuiz(words, level)} ${back}`;
    const view = { definition, words, text, level, sides: namesOfSides({ definition, words, text }) };
    const given = { answers: new Map(), text, level };
    const agenda = teamAgenda(definition, result);
    const said = session()?.locale;
    return html`<div class="result team">
      ${teamPicture(
        view,
        { ...result, gap: result.gap },
        {
          agenda: agenda ? after.renderAgenda(definition, given, agenda) : nothing,
          onward: html`${teamRoles(view, result)} ${said ? teamRounds(view, result, said) : nothing} ${after.renderDates(definition, given)}`,
        },
      )}
      ${back}
    </div>`;
  }

  /** Equal codes, and codes that were left out. */
  #renderNotes({ definition }: TeamState) {
    const { found } = this.#collection;
    const { words } = this.#locale;
    if (!found?.isCut && !found?.repeated.length) return nothing;
    return html`<div class="notes">
      ${found.isCut ? html`<p>${words.cut}</p>` : nothing}
      ${found.repeated.map(
        (repeated) => html`<p>${this.#repeatedWords(repeated)}</p>
          <p class="no-print">
            <button
              type="button"
              class="button"
              part="button"
              @click=${() => this.#way.moves.move(() => this.#collection.takeAsSeveral(repeated.code, definition))}
            >
              ${words.several(repeated.places.length)}
            </button>
          </p>`,
      )}
    </div>`;
  }

  #repeatedWords({ places }: RepeatedCode): string {
    const { words } = this.#locale;
    const { groups } = this.#collection;
    const nameOf = (group: number) => (groups.length > 1 ? groups[group]?.name.trim() || words.group(group + 1) : '');
    return words.repeated(places.map(({ group, line }) => words.line(line, nameOf(group))));
  }

  #read({ definition }: TeamState) {
    const { moves, say } = this.#way;
    const found = this.#collection.read(definition);
    const isBad = !this.#collection.isShown;
    if (found.people + found.bad.length > 0) say(this.#locale.words.read(found.people, found.bad.length));
    return moves.move(() => {}, isBad ? `#codes-${found.bad[0]?.group ?? 0}` : undefined);
  }
}

/** The part, when the words of its language have come. */
export async function createTeam(host: LitElement, way: TeamWay): Promise<Team> {
  const locale = new LocaleController(host, quizTeamWords);
  await locale.wordsCome;
  return new Team(host, way, locale);
}
