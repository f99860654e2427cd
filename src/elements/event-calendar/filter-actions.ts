import { upcoming } from '../../domain/calendar/agenda.ts';
import type { CalendarFilter } from '../../domain/calendar/calendar-filter.ts';
import type { Calendar, FilterActs } from './calendar.ts';
import { CalendarFilterChangeEvent } from './calendar-events.ts';
import { focusOn } from './focus-on.ts';

const SEARCH_PAUSE_MS = 300;
const SAY_AFTER_MS = 500;

/** What a person can do with the filters. */
export class FilterActions implements FilterActs {
  #own: Calendar;
  #searching: ReturnType<typeof setTimeout> | undefined;

  constructor(own: Calendar) {
    this.#own = own;
  }

  /** Folds or unfolds the filters where there is no room for them. */
  toggle() {
    this.#own.state.change({ areFiltersOpen: !this.#own.state.areFiltersOpen });
  }

  /** Searches when the typing has paused (EC-65). */
  search(text: string) {
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => {
      const { q, ...rest } = this.#own.state.filter;
      const words = text.trim();
      if (words !== (q ?? '')) this.#choose([...words].length >= 2 ? { ...rest, q: words.slice(0, 100) } : rest);
    }, SEARCH_PAUSE_MS);
  }

  /** Chooses a value of a filter in place of the one before. */
  choose(key: string, value: string) {
    const chosen = key === 'isFree' || key === 'hasNeeds' ? true : key === 'when' ? value : [value];
    this.#choose({ ...this.#own.state.filter, [key]: chosen });
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
    clearTimeout(this.#searching);
    const field = this.#own.host.renderRoot.querySelector<HTMLInputElement>('[type="search"]');
    // What was typed last may not have been searched for yet.
    if (field) field.value = '';
    this.#choose({});
    await focusOn(this.#own.host, '[type="search"], .filter-toggle');
  }

  #choose(filter: CalendarFilter) {
    const { state, source, selection, widget, parts } = this.#own;
    state.change({ filter, pages: 1 });
    parts.actions.module?.acts.address.write();
    const found = upcoming(selection.found(source.data?.placed ?? []), state).length;
    const { module } = parts.filters;
    if (module) {
      const sentence = module.locale.words.shown(widget.locale.words.count(found));
      widget.announcer.say(sentence, SAY_AFTER_MS);
    }
    this.#own.host.dispatchEvent(new CalendarFilterChangeEvent({ filters: Object.keys(filter), resultCount: found }));
  }
}
