import { css, html, nothing, type TemplateResult } from 'lit';
import { type ContactView, contactLine } from '../form/contact-line.ts';
import { type NoticeView, notice } from '../form/notice.ts';
import { noticeStyles } from '../form/notice-styles.ts';
import { heading } from '../heading.ts';
import { localText } from '../local-text.ts';
import { type RichTree, richText } from '../rich-text.ts';
import type { ShownText } from '../shown-text.ts';
import { detailStyles } from './detail-styles.ts';

/** An opportunity's details; what stands in the way of signing up is told first (SU-11, SU-12). */
export interface OpportunityDetailsView {
  heading: string;
  backLabel: string;
  state?: string | undefined;
  action?: { intent: string; label: string } | undefined;
  /** Where to sign up when not here. */
  elsewhere?: { text: string; href?: string } | undefined;
  about?: { body: RichTree; language?: string };
  commitment?: ShownText;
  times: readonly { when: string; isOff: boolean; notes: readonly string[]; label?: ShownText }[];
  /** How old the numbers of places are. */
  timesNote?: string | undefined;
  where: { lines: readonly ShownText[]; access: readonly ShownText[] };
  tasks: readonly ShownText[];
  requirements: readonly { text: ShownText; handledBy?: string | undefined }[];
  gains: readonly ShownText[];
  promise?: ShownText;
  notice?: NoticeView | undefined;
  contact?: ContactView;
  titles: { times: string; where: string; tasks: string; requirements: string; gains: string; answer: string };
}

/** What the details tell their element. */
export interface OpportunityDetailsActions {
  start: (intent: string) => void;
  close: () => void;
}

const block = (title: string, level: number, content: unknown) =>
  html`<section>${heading(level, title)}${content}</section>`;

const list = (items: readonly ShownText[]) => html`<ul class="bullets">
  ${items.map((item) => html`<li>${localText(item)}</li>`)}
</ul>`;

const times = (view: OpportunityDetailsView) => html`<ul class="plain-list times" part="times">
  ${view.times.map(
    ({ when, isOff, notes, label }) => html`<li>
      <span class=${isOff ? 'off' : ''}>${when}</span>
      ${label ? html`<span>${localText(label)}</span>` : nothing}
      ${notes.map((note) => html`<span class="muted">${note}</span>`)}
    </li>`,
  )}
  </ul>
  ${view.timesNote ? html`<p class="muted">${view.timesNote}</p>` : nothing}`;

const where = ({ where: { lines, access } }: OpportunityDetailsView) => html`<p>
    ${lines.map((line, index) => html`${index > 0 ? html`<br />` : nothing}${localText(line)}`)}
  </p>
  ${access.length > 0 ? list(access) : nothing}`;

const requirements = (view: OpportunityDetailsView) => html`<ul class="bullets">
  ${view.requirements.map(
    ({ text, handledBy }) =>
      html`<li>${localText(text)}${handledBy ? html` <span class="muted">${handledBy}</span>` : nothing}</li>`,
  )}
</ul>`;

const primary = (view: OpportunityDetailsView, { start }: OpportunityDetailsActions) =>
  view.action
    ? html`<p class="no-print">
        <button
          type="button"
          class="button button-primary"
          part="button-primary"
          @click=${() => start(view.action?.intent ?? '')}
        >${view.action.label}</button>
      </p>`
    : nothing;

const elsewhere = ({ text, href }: NonNullable<OpportunityDetailsView['elsewhere']>) =>
  href ? html`<p><a href=${href} rel="noopener">${text}</a></p>` : html`<p>${text}</p>`;

/** The details under a row; `level` is that of their first heading. */
export const opportunityDetails = (
  view: OpportunityDetailsView,
  level: number,
  actions: OpportunityDetailsActions,
): TemplateResult => html`<div class="details ${view.backLabel ? 'in-list' : ''}" part="details" id="details" @keydown=${closeOnEscape(actions.close)}>
  ${view.state ? html`<p class="state">${view.state}</p>` : nothing}
  ${view.elsewhere ? elsewhere(view.elsewhere) : nothing}
  <div class="columns">
    <div>
      <section>
        ${heading(level, view.heading, { id: 'details-heading', isTarget: true })}
        ${view.about ? html`<div class="prose" dir="auto" lang=${view.about.language ?? nothing}>${richText(view.about.body, level)}</div>` : nothing}
        ${view.commitment ? html`<p>${localText(view.commitment)}</p>` : nothing}
      </section>
      ${view.tasks.length > 0 ? block(view.titles.tasks, level, list(view.tasks)) : nothing}
      ${view.requirements.length > 0 ? block(view.titles.requirements, level, requirements(view)) : nothing}
      ${view.gains.length > 0 ? block(view.titles.gains, level, list(view.gains)) : nothing}
    </div>
    <div>
      ${view.times.length > 0 ? block(view.titles.times, level, times(view)) : nothing}
      ${view.where.lines.length > 0 ? block(view.titles.where, level, where(view)) : nothing}
      ${view.promise ? block(view.titles.answer, level, html`<p>${localText(view.promise)}</p>`) : nothing}
    </div>
    <div>
      ${view.notice ? notice(view.notice, level) : nothing} ${primary(view, actions)}
      ${view.contact ? contactLine(view.contact) : nothing}<slot name="help"></slot>
      ${
        view.backLabel
          ? html`<p class="no-print">
              <button type="button" class="link" part="button-quiet" @click=${actions.close}>${view.backLabel}</button>
            </p>`
          : nothing
      }
    </div>
  </div>
</div>`;

const closeOnEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.stopPropagation();
  close();
};

/** Styles of the details; they come with them. */
export const styles = css`
  ${noticeStyles}
  ${detailStyles}
`;
