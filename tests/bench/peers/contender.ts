/** An event as the bench hands it to every calendar: one timed date. */
export interface BenchEvent {
  id: string;
  title: string;
  /** With the offset of Copenhagen. */
  startsAt: string;
  endsAt: string;
  place: string;
  /** What it is about, where that is to be filtered by. */
  topic?: string;
}

/** The views that all calendars have. */
export type BenchView = 'list' | 'month';

/** One calendar as the bench drives it, in a page of its own. */
export interface Contender {
  /** Takes the events in the form the calendar wants; what this takes is not counted. */
  prepare(events: readonly BenchEvent[]): void;
  /** Puts the calendar with the events into the box, at 1 December 2026. */
  show(box: HTMLElement, view: BenchView): void;
  /** Goes to the next month, or the one before. */
  go(direction: 1 | -1): void;
  /** Shows the events of one topic alone: ours by its filter, a peer by being fed again. */
  narrow(topic: string): void;
  /** Absent where the calendar can do that by pressing only. */
  change?(view: BenchView): void;
  clear(): void;
  /** What tells one state of the screen from another: empty until events are shown. */
  state(): string;
}

/** Those of the prepared events that are about a topic. */
export const ofTopic = (events: readonly object[], given: readonly BenchEvent[], topic: string): object[] =>
  events.filter((_, at) => given[at]?.topic === topic);

/** Hands a calendar to the bench. */
export const enter = (contender: Contender) => Object.assign(globalThis, { contender });

/** Month and events that are shown, as `Contender.state` wants it. */
export function stateOf(root: ParentNode | null, { title, event }: { title: string; event: string }): string {
  const shown = root?.querySelectorAll(event) ?? [];
  return shown.length > 0 ? `${root?.querySelector(title)?.textContent} ${shown.length} ${shown[0]?.textContent}` : '';
}
