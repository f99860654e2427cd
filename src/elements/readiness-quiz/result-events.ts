import { type CSSResult, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { BackendLink } from '../../context/backend-context.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import type { Recommendation } from '../../contract/quiz.ts';
import { QuizOccurrences } from '../../controllers/quiz-occurrences.ts';
import { matchingEvents } from '../../domain/quiz/matching-events.ts';
import { clockTime, formatInstant, longDayYear } from '../../i18n/format.ts';
import type { Language } from '../../i18n/messages.ts';
import { localText } from '../../ui/local-text.ts';
import { adviceLink } from './advice-link.ts';
import type { ResultView } from './result-view.ts';

/** The next events that advice leads to, where a quiz names categories and its backend lists dates. */
export class ResultEvents {
  /** None of its own: dates look like the cases beside them. */
  declare readonly styles?: CSSResult;
  #host: ReactiveControllerHost & { eventHref: string };
  #dates: QuizOccurrences;

  constructor(host: ReactiveControllerHost & { eventHref: string }, link: () => BackendLink | undefined) {
    this.#host = host;
    this.#dates = new QuizOccurrences(host, link);
  }

  /** What stands under each piece of advice. */
  render(view: ResultView, advice: readonly Recommendation[]): (adviceId: string) => TemplateResult | typeof nothing {
    const found = matchingEvents(advice, this.#dates.look(view.definition));
    return (adviceId) => {
      const dates = found.get(adviceId) ?? [];
      if (dates.length === 0) return nothing;
      return html`<p class="small muted">${view.words.events}</p>
        <ul class="cases">
          ${dates.map((date) => this.#renderDate(view, date))}
        </ul>`;
    };
  }

  #renderDate({ text, words, language }: ResultView, date: Occurrence) {
    const { id, title, url = '' } = date;
    const href = this.#host.eventHref.replaceAll('{id}', encodeURIComponent(id)) || url;
    const day = timeOf(date, longDayYear, language);
    const said = date.startsAt ? words.eventAt(day, timeOf(date, clockTime, language)) : day;
    return html`<li>${adviceLink(href, localText(text(title)))} <span class="muted">· ${said}</span></li>`;
  }
}

/** When a date begins, on the clocks of the place; a whole day has no zone. */
function timeOf({ startsAt, startsOn, timeZone }: Occurrence, parts: typeof clockTime, language: Language): string {
  const zone = startsAt ? (timeZone ?? 'Europe/Copenhagen') : 'UTC';
  return formatInstant(Date.parse(startsAt ?? `${startsOn}`), parts, { language, timeZone: zone });
}
