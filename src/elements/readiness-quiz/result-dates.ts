import { html, nothing, type TemplateResult } from 'lit';
import type { QuizFollowUp } from '../../controllers/quiz-follow-up.ts';
import { dayYear, formatInstant } from '../../i18n/format.ts';
import { heading } from '../../ui/heading.ts';
import type { OnwardView } from './onward-view.ts';
import { tick } from './tick.ts';

/** When to take the quiz again, to be put in the calendar (RQ-49). */
export function resultDates(
  view: OnwardView,
  followUp: QuizFollowUp,
  { save, hasLink }: { save: () => void; hasLink: boolean },
): TemplateResult {
  const { words, level, definition, language } = view;
  const { dates } = words;
  return html`<section>
    ${heading(level + 1, dates.heading)}
    <p>${dates.explain(definition.isPersonal)}</p>
    <ul class="dates">
      ${followUp.days(definition).map((day) => html`<li>${formatInstant(Date.parse(`${day}T00:00:00Z`), dayYear, { language, timeZone: 'UTC' })}</li>`)}
    </ul>
    ${hasLink ? tick(dates.withLink, followUp.agreement.hasLink, (hasLink) => followUp.change({ hasLink })) : nothing}
    <p class="buttons no-print"><button type="button" class="button" part="button" @click=${save}>${dates.button}</button></p>
  </section>`;
}
