import { FILTER_KEYS } from '../domain/calendar/calendar-filter.ts';
import { readPlainDate } from '../domain/calendar/date-time.ts';
import { type CalendarController, calendarViews } from './calendar-controller.ts';
import { linkTo } from './calendar-lines.ts';
import { refreshEvery } from './calendar-refresh.ts';
import { eventAddress } from './event-address.ts';

interface Settings {
  view: string;
  views: string;
  date: string;
  limit: string;
  horizonDays: string;
  timeZone: string;
  refreshMinutes: string;
  filters: string;
  publicHolidays: string;
  details: string;
  moreUrl: string;
  eventUrl: string;
  subscribeUrl: string;
}

/** Names of the attributes of a calendar whose value is none, so that the default stands in (EC-90). */
export function misreadSettings(given: Settings, calendar: CalendarController): string[] {
  const { view, views, date, limit, horizonDays, timeZone, refreshMinutes, filters, publicHolidays } = given;
  const { details, moreUrl, eventUrl, subscribeUrl } = given;
  const isView = (name: string) => calendarViews.some((known) => known === name);
  const isAddress = (address: string) => !address || linkTo(address) !== undefined;
  const isFilter = (name: string) => /^(none)?$/.test(name) || FILTER_KEYS.some((known) => known === name);
  const isRead: Record<string, boolean> = {
    view: isView(view.trim()),
    views: views.trim().split(/\s+/).every(isView),
    date: !date.trim() || readPlainDate(date.trim()) !== undefined,
    limit: limit.trim() === String(calendar.limit),
    'horizon-days': horizonDays.trim() === String(calendar.horizonDays),
    'time-zone': timeZone.trim() === calendar.zone,
    'refresh-minutes': refreshMinutes.trim() === String(refreshEvery(refreshMinutes)),
    filters: filters.trim().split(/\s+/).every(isFilter),
    'quiet-days': /^(dk|none)$/.test(publicHolidays),
    details: /^(inline|page)$/.test(details),
    'more-url': isAddress(moreUrl),
    'event-url': !eventUrl || eventAddress({ id: 'id' }, eventUrl) !== undefined,
    'subscribe-url': isAddress(subscribeUrl),
  };
  return Object.keys(isRead).filter((name) => !isRead[name]);
}
