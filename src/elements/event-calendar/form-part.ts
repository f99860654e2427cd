import { html, type ReactiveController, type TemplateResult } from 'lit';
import { CalendarForms } from '../../controllers/calendar-forms.ts';
import { type DressedRow, rowOf } from '../../controllers/calendar-rows.ts';
import { dayTitle } from '../../controllers/calendar-setting.ts';
import type { Answer, Wish } from '../../controllers/calendar-targets.ts';
import { formView } from '../../controllers/form-view.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { formActions } from '../../controllers/sign-up-actions.ts';
import { calendarFormWords } from '../../i18n/calendar-form-words.ts';
import { afterComma } from '../../i18n/format.ts';
import type { CalendarFormMessages, SignUpMessages } from '../../i18n/messages.ts';
import { signUpWords } from '../../i18n/sign-up-words.ts';
import { rowGroups } from '../../ui/calendar/agenda.ts';
import { badgeIcon } from '../../ui/calendar/badge-icons.ts';
import { signUpForm, styles } from '../../ui/form/sign-up-form.ts';
import type { Calendar, FormPlace, RowsOf } from './calendar.ts';
import { renderAnswer } from './form-answer.ts';

/** The form in an opened event, whichever row or view it stands in. */
class FormInDetails implements FormPlace, ReactiveController {
  readonly forms: CalendarForms;
  #own: Calendar;
  #locale: LocaleController<CalendarFormMessages>;
  /** Whether a row of this rendering has shown the form. */
  #isPlaced = false;
  /** What the calendar showed when the form's row was one that nobody sees, as the list for narrow places is in a month. */
  #hiddenIn: string | undefined;
  #isOnTop = false;

  constructor(own: Calendar, locale: LocaleController<CalendarFormMessages>, signUp: LocaleController<SignUpMessages>) {
    this.#own = own;
    this.#locale = locale;
    this.forms = new CalendarForms(own.host, { ...own, locale: signUp });
    own.host.addController(this);
  }

  hostUpdate() {
    this.#isOnTop = false;
  }

  hostUpdated() {
    const form = this.#own.host.renderRoot.querySelector('.registering');
    if (!form || form.getClientRects().length > 0 || this.#own.host.getClientRects().length === 0) return;
    this.#hiddenIn = this.#place;
    // After this update, for it asks for another one.
    queueMicrotask(() => this.#own.host.requestUpdate());
  }

  get heldId(): string | undefined {
    return this.forms.shown?.placed.occurrence.id;
  }

  render(id: string, level: number): { heading: string; body: TemplateResult } | undefined {
    const { shown } = this.forms;
    const view = shown && id === this.heldId && formView(shown.form);
    if (!view || this.#isHidden) return undefined;
    this.#isPlaced = true;
    const { words } = this.#details.locale;
    const heading = shown.form.target.kind === 'event' ? words.registration : words.needs;
    return {
      heading,
      body: signUpForm(
        view,
        level,
        formActions(shown.form, () => this.forms.putAway()),
      ),
    };
  }

  renderAnswer(id: string): TemplateResult | undefined {
    const answer = this.#answerAt(id);
    const { words } = this.#own.widget.locale;
    const said = { words, form: this.#locale.words, details: this.#details.locale.words };
    return answer && renderAnswer(answer, said, () => void this.forms.start(answer.wish, false));
  }

  canWait(id: string, what: Wish['what']): boolean {
    const answer = this.#answerAt(id);
    if (answer?.kind !== 'unavailable' || answer.wish.what !== what) return false;
    return answer.opening.kind === 'full' && answer.opening.canWait;
  }

  dress<Row extends DressedRow>(row: Row): Row {
    const outcome = this.forms.registered.get(row.id);
    const { words, language } = this.#locale;
    const { registered } = words;
    const said = outcome && (registered[outcome as 'confirmed'] ?? registered.received);
    return {
      ...row,
      isOpen: row.isOpen || (row.id === this.heldId && !this.#isHidden),
      ...(said && {
        badges: [...row.badges, { code: 'registered', words: said, icon: badgeIcon('registered') }],
        rest: row.rest + afterComma([said], language),
      }),
    };
  }

  renderHeld({ setting, level, dates }: RowsOf): unknown {
    const { shown } = this.forms;
    const isElsewhere = this.#isPlaced;
    this.#isPlaced = false;
    if (!shown || isElsewhere) return undefined;
    this.#isOnTop = true;
    const { id } = shown.placed.occurrence;
    // The source may have it no more.
    const placed = dates.find(({ occurrence }) => occurrence.id === id) ?? shown.placed;
    const { renderDetails, locale } = this.#details;
    const details = () => renderDetails(this.#own, placed, { setting, locale, level: level + 1 });
    const actions = { open: (event: Event) => this.#own.act((acts) => acts.open(event, placed)) };
    const isFound = this.#own.selection.found(dates).includes(placed);
    const group = {
      key: 'held',
      title: dayTitle(placed.firstDay, setting),
      rows: [rowOf(placed, setting)],
      ...(!isFound && { note: this.#locale.words.notInSearch }),
    };
    const rows = rowGroups([group], level, { actions, details, owner: this });
    this.#isPlaced = false;
    return html`<div class="held">${rows}</div>`;
  }

  /** Whether the row that is being shown is one that nobody sees. */
  get #isHidden(): boolean {
    return !this.#isOnTop && this.#hiddenIn === this.#place;
  }

  get #place(): string {
    const { view, anchor, openDay } = this.#own.state;
    return [view, anchor, openDay].join(' ');
  }

  #answerAt(id: string): Answer | undefined {
    const { answer } = this.forms;
    return answer?.wish.placed.occurrence.id === id ? answer : undefined;
  }

  get #details() {
    const { module } = this.#own.parts.details;
    if (!module) throw new TypeError('A form stands in details that are there.');
    return module;
  }
}

/** The form with its words and with what sends it: whoever begins one has that, whatever becomes of the network (SU-64). */
export async function create(own: Calendar) {
  const locale = new LocaleController<CalendarFormMessages>(own.host, calendarFormWords);
  const signUp = new LocaleController<SignUpMessages>(own.host, signUpWords);
  await Promise.all([
    locale.wordsCome,
    signUp.wordsCome,
    own.parts.details.load(),
    import('../../backend/rest/rest-writing.ts'),
    import('../../backend/ask-again.ts'),
  ]);
  own.place ??= new FormInDetails(own, locale, signUp);
  return { place: own.place, styles };
}
