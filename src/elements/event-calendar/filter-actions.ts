import { FilterChangeEvent } from '../../controllers/filter-change-event.ts';
import type { LocaleController } from '../../controllers/locale-controller.ts';
import { upcoming } from '../../domain/calendar/agenda.ts';
import { type CalendarFilter, readPostcodes } from '../../domain/calendar/calendar-filter.ts';
import { formatPlainDate, readPlainDate } from '../../domain/calendar/date-time.ts';
import type { CalendarFiltersMessages } from '../../i18n/messages.ts';
import type { FiltersActions } from '../../ui/calendar/filters.ts';
import type { Calendar } from './calendar.ts';
import { focusOn } from './focus-on.ts';

const TYPING_PAUSE_MS = 300;
const SAY_AFTER_MS = 500;

const readQuery = (words: string) => ([...words].length >= 2 ? words.slice(0, 100) : undefined);

function chosenOf(filter: CalendarFilter, key: string, value: string) {
  switch (key) {
    case 'isFree':
    case 'hasNeeds':
      return true;
    case 'when':
    case 'from':
      return value;
    case 'to':
      // A person names the last day, a filter the first that is no longer wanted (CT-12).
      return formatPlainDate((readPlainDate(value) ?? 0) + 1);
    case 'accessibility':
      return [...(filter.accessibility ?? []), value];
    default:
      return [value];
  }
}

/** What a person can do with the filters. */
export class FilterActions implements FiltersActions {
  #own: Calendar;
  #locale: LocaleController<CalendarFiltersMessages>;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(own: Calendar, locale: LocaleController<CalendarFiltersMessages>) {
    this.#own = own;
    this.#locale = locale;
  }

  /** Folds or unfolds the filters where there is no room for them. */
  toggle() {
    this.#own.state.change({ areFiltersOpen: !this.#own.state.areFiltersOpen });
  }

  /** Takes what was typed when the typing has paused (EC-65); what is no postcode changes nothing and is said (EC-66). */
  type(key: string, text: string) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const { [key as keyof CalendarFilter]: before, ...rest } = this.#own.state.filter;
      const words = text.trim();
      const value = !words ? undefined : key === 'q' ? readQuery(words) : readPostcodes(words);
      const isMisread = key !== 'q' && words !== '' && !value?.length;
      this.#fields.find(({ name }) => name === key)?.setAttribute('aria-invalid', `${isMisread}`);
      if (isMisread) this.#say(({ postcodeHint }) => postcodeHint);
      else if (`${value ?? ''}` !== `${before ?? ''}`) this.#choose(value ? { ...rest, [key]: value } : rest);
    }, TYPING_PAUSE_MS);
  }

  /** Chooses a value of a filter in place of the one before; of what somebody needs, beside it (EC-63). */
  choose(key: string, value: string) {
    const { filter } = this.#own.state;
    this.#choose({ ...filter, [key]: chosenOf(filter, key, value) });
  }

  /** Takes a value of a filter away, or the whole of it; the focus goes on to what is left (EC-67). */
  async remove(key: string, value?: string) {
    const { [key as keyof CalendarFilter]: before, ...rest } = this.#own.state.filter;
    const left = value && Array.isArray(before) ? before.filter((each) => each !== value) : [];
    const isPressedAway = !(this.#own.host.renderRoot as ShadowRoot).activeElement?.matches('.when > *, select, input');
    this.#choose(left.length > 0 ? { ...rest, [key]: left } : rest);
    if (isPressedAway) await focusOn(this.#own.host, '.chips .chip, [type="search"], .filter-toggle');
  }

  /** Takes every filter away. */
  async reset() {
    clearTimeout(this.#typing);
    // What was typed last may not have been taken yet, or never was.
    for (const field of this.#fields) {
      field.value = '';
      field.removeAttribute('aria-invalid');
    }
    this.#choose({});
    await focusOn(this.#own.host, '[type="search"], .filter-toggle');
  }

  /** The fields that are typed in. */
  get #fields() {
    const { renderRoot } = this.#own.host;
    return [...renderRoot.querySelectorAll<HTMLInputElement>('[name="q"], [name="postcode"]')];
  }

  #say(sentence: (words: CalendarFiltersMessages) => string) {
    this.#own.widget.announcer.say(sentence(this.#locale.words), SAY_AFTER_MS);
  }

  #choose(filter: CalendarFilter) {
    const { state, source, selection, widget, parts } = this.#own;
    state.change({ filter, pages: 1, fits: Number.POSITIVE_INFINITY });
    parts.actions.module?.acts.address.write();
    const from = state.table ? state : state.start;
    const found = upcoming(selection.found(source.data?.placed ?? []), from).length;
    const events = widget.locale.words.count(found);
    const isAll = source.data?.isWhole !== false;
    this.#say(({ shown, atLeast }) => shown(isAll ? events : atLeast(events)));
    this.#own.host.dispatchEvent(new FilterChangeEvent({ filters: Object.keys(filter), resultCount: found }));
  }
}
