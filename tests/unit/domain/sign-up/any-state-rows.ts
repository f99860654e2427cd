import type { Row } from './machine-rows.ts';
import { events, phases } from './machine-samples.ts';

/** The rows of section 14 that hold for any state: another tab, leaving the page and coming back; and those after the end. */
export const anyStateRows: readonly Row[] = [
  { from: phases.fatal, on: events.BACK, to: { name: 'review' }, effects: ['focus heading'] },
  {
    from: phases.editing,
    on: events.OTHER_TAB,
    to: { name: 'otherTab', phase: 'sending', from: phases.editing },
    effects: [],
  },
  {
    from: phases.otherTab,
    on: { type: 'OTHER_TAB', phase: 'done' },
    to: { name: 'otherTab', phase: 'done', from: { name: 'review' } },
    effects: [],
  },
  {
    from: phases.otherTab,
    on: { type: 'OTHER_TAB', phase: 'done', clientRef: 'ref-7' },
    to: { name: 'otherTab', phase: 'done', from: { name: 'review' } },
    effects: ['askOutcome'],
  },
  {
    from: { name: 'otherTab', phase: 'done', from: { name: 'review' } },
    on: events.FOUND,
    to: { name: 'otherTab', phase: 'done', from: { name: 'review' }, outcome: 'confirmed' },
    effects: [],
  },
  {
    from: { name: 'otherTab', phase: 'sending', from: { name: 'review' } },
    on: events.FOUND,
    to: { name: 'otherTab', phase: 'sending', from: { name: 'review' } },
    effects: [],
  },
  { from: phases.otherTab, on: events.SHOW_HERE, to: { name: 'review' }, effects: ['abort', 'focus heading'] },
  {
    from: phases.recovering,
    on: events.OTHER_TAB,
    to: { name: 'otherTab', phase: 'sending', from: phases.recovering },
    effects: ['abort'],
  },
  {
    from: { name: 'otherTab', phase: 'done', from: { name: 'recovering', asks: 2 } },
    on: events.SHOW_HERE,
    to: { name: 'recovering', asks: 0 },
    effects: ['abort', 'askOutcome', 'focus heading'],
  },
  {
    from: { name: 'otherTab', phase: 'sending', from: phases.challenge },
    on: events.SHOW_HERE,
    to: phases.challenge,
    effects: ['abort', 'solve', 'focus heading'],
  },
  {
    from: { name: 'otherTab', phase: 'sending', from: phases.limited },
    on: events.SHOW_HERE,
    to: phases.limited,
    effects: ['abort', 'countdown', 'focus heading'],
  },
  { from: phases.limited, on: events.RECONNECTED, to: phases.limited, effects: ['countdown'] },
  {
    from: phases.submitting,
    on: events.DISCONNECTED,
    to: { name: 'submitting', try: 1, isAborted: true },
    effects: ['abort'],
  },
  {
    from: { name: 'submitting', try: 1, isAborted: true },
    on: events.RECONNECTED,
    to: { name: 'recovering', asks: 0 },
    effects: ['askOutcome'],
  },
  { from: phases.done, on: events.ANOTHER, to: { name: 'ready' }, effects: ['focus heading'] },
  { from: phases.done, on: events.MANAGE, to: phases.done, effects: ['manage'] },
];
