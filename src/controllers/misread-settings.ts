import { readPlainDate } from '../domain/calendar/date-time.ts';
import { type CalendarController, calendarViews } from './calendar-controller.ts';

interface Settings {
  view: string;
  views: string;
  date: string;
  limit: string;
  horizonDays: string;
  timeZone: string;
}

/** Names of the attributes of a calendar whose value is none, so that the default stands in (EC-90). */
export function misreadSettings(given: Settings, calendar: CalendarController): string[] {
  const { view, views, date, limit, horizonDays, timeZone } = given;
  const isView = (name: string) => calendarViews.some((known) => known === name);
  const isRead: Record<string, boolean> = {
    view: isView(view.trim()),
    views: views.trim().split(/\s+/).every(isView),
    date: !date.trim() || readPlainDate(date.trim()) !== undefined,
    limit: limit.trim() === String(calendar.limit),
    'horizon-days': horizonDays.trim() === String(calendar.horizonDays),
    'time-zone': timeZone.trim() === calendar.zone,
  };
  return Object.keys(isRead).filter((name) => !isRead[name]);
}
