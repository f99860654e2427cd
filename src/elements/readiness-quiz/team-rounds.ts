import { html, nothing, type TemplateResult } from 'lit';
import type { TeamResult } from '../../contract/quiz-team.ts';
import { isSameEdition } from '../../domain/quiz/edition.ts';
import type { Language, QuizSessionMessages } from '../../i18n/messages.ts';
import { heading } from '../../ui/heading.ts';
import { localText } from '../../ui/local-text.ts';
import { areaRow } from './area-table.ts';
import { cell, figuresTable } from './figures-table.ts';
import { monthWords } from './month-words.ts';
import type { TeamPictureView } from './team-view.ts';

/** How a team moved between its rounds; those of another edition cannot be compared (RQ-62). */
export function teamRounds(
  { definition, words, text, level }: TeamPictureView,
  { rounds = [], dimensions = [], team, asOf }: TeamResult,
  { words: said, language }: { readonly words: QuizSessionMessages; readonly language: Language },
): TemplateResult | typeof nothing {
  const earlier = rounds.filter(({ version }) => isSameEdition(version, definition.version));
  if (earlier.length === 0) return nothing;
  const all = [...earlier, { name: team.name, closedOn: asOf, dimensions }].map(({ name, closedOn, ...round }) => ({
    ...round,
    name: said.round(name, monthWords(closedOn.slice(0, 7), language)),
  }));
  const meanIn = (round: (typeof all)[number], id: string) =>
    round.dimensions.find(({ dimension }) => dimension === id)?.mean;
  return html`<section>
    ${heading(level + 1, said.rounds)}
    ${figuresTable(
      said.roundsCaption,
      [words.columns.area, ...all.map(({ name }) => name), said.change],
      definition.dimensions.map(({ id, title }) => {
        const means = all.map((round) => meanIn(round, id));
        const [last, before] = [means.at(-1), means.at(-2)];
        const movement = last === undefined || before === undefined ? words.tooFew : said.movement(last, before);
        return areaRow(
          localText(text(title)),
          html`${means.map((mean, index) => cell(all[index]?.name ?? '', mean ?? '–'))} ${cell(said.change, movement)}`,
        );
      }),
    )}
  </section>`;
}
