import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mostGroups, type NamedCodes, type TeamCollection } from '../../controllers/team-collection.ts';
import type { BadCode, CollectedProblem } from '../../domain/quiz/collected-codes.ts';
import type { QuizOnwardMessages, QuizTeamMessages } from '../../i18n/messages.ts';
import { heading } from '../../ui/heading.ts';
import { problemWords } from './code-entry.ts';

/** What the page where codes are collected is shown with. */
export interface TeamFormView {
  readonly words: QuizTeamMessages;
  readonly codeWords: QuizOnwardMessages['code'];
  readonly level: number;
}

/** What a person does there. */
export interface TeamFormActions {
  readonly read: () => void;
  readonly back: () => void;
  readonly add: () => void;
  readonly remove: (index: number) => void;
}

/** Where one person puts the codes of several (RQ-63). */
export function teamForm(view: TeamFormView, team: TeamCollection, actions: TeamFormActions): TemplateResult {
  const { words, level } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    actions.read();
  };
  const canAdd = team.groups.length < mostGroups;
  return html`<form novalidate class="team" @submit=${submit}>
    <div class="sentence">
      ${heading(level, words.collect, { id: 'step', isTarget: true })}
      <p>${words.explain}</p>
      <p class="muted">${words.visible}</p>
    </div>
    ${team.groups.map((group, index) => renderGroup(view, { team, group, index, remove: () => actions.remove(index) }))}
    ${
      canAdd
        ? html`<p>
            <button type="button" class="link" part="button" @click=${actions.add}>
              ${team.groups.length > 1 ? words.addGroup : words.divide}
            </button>
          </p>`
        : nothing
    }
    ${team.groups.length > 2 ? html`<p class="muted">${words.gapHint}</p>` : nothing}
    <p class="buttons">
      <button type="button" class="button" part="button" @click=${actions.back}>${words.back}</button>
      <button type="submit" class="button button-primary" part="button button-primary">${words.show}</button>
    </p>
  </form>`;
}

interface GroupView {
  readonly team: TeamCollection;
  readonly group: NamedCodes;
  readonly index: number;
  readonly remove: () => void;
}

function renderGroup(view: TeamFormView, { team, group, index, remove }: GroupView) {
  const { words } = view;
  if (team.groups.length === 1) return renderCodes(view, { team, group, index });
  return html`<fieldset class="group">
    <legend>${words.group(index + 1)}</legend>
    <div class="field">
      <label class="label" for="group-${index}">${words.groupName}</label>
      <input
        class="control"
        part="field"
        id="group-${index}"
        type="text"
        maxlength="60"
        autocomplete="off"
        .value=${live(group.name)}
        @input=${(event: Event) => team.type(index, { name: (event.target as HTMLInputElement).value })}
      />
    </div>
    ${renderCodes(view, { team, group, index })}
    <p><button type="button" class="link" part="button" @click=${remove}>${words.removeGroup}</button></p>
  </fieldset>`;
}

function renderCodes(view: TeamFormView, { team, group, index }: Omit<GroupView, 'remove'>) {
  const { words, codeWords } = view;
  const { found } = team;
  const bad = found?.bad.filter((code) => code.group === index) ?? [];
  const isEmpty = found?.people === 0 && found.bad.length === 0 && index === 0;
  const errors = isEmpty ? [words.none] : bad.map((code) => badWords(view, code));
  return html`<div class="field">
    <label class="label" for="codes-${index}">${words.codes}</label>
    <span class="hint" id="codes-hint-${index}">${words.codesHint}</span>
    <span class="error" part="error" id="codes-error-${index}"
      >${errors.map((error) => html`<span class="line"><span class="visually-hidden">${codeWords.error} </span>${error}</span>`)}</span
    >
    <textarea
      class="control codes"
      part="field"
      id="codes-${index}"
      rows="8"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-describedby="codes-hint-${index} codes-error-${index}"
      aria-invalid=${errors.length > 0 ? 'true' : nothing}
      .value=${live(group.text)}
      @input=${(event: Event) => team.type(index, { text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
  </div>`;
}

const longestQuote = 40;

function badWords({ words, codeWords }: TeamFormView, { line, text, problem }: BadCode): string {
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return words.badLine(line, quote, reasonOf(problem, words, codeWords));
}

const reasonOf = (problem: CollectedProblem, words: QuizTeamMessages, codeWords: QuizOnwardMessages['code']) =>
  problem.kind === 'other-edition' ? words.otherEdition(problem.version) : problemWords(problem, codeWords);
