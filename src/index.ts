export type { Backend, Read } from './backend/backend.ts';
export { BackendError } from './backend/backend-error.ts';
export { createBackend } from './backend/create-backend.ts';
export {
  type CalendarEvent,
  type CalendarFilter,
  describeSeries,
  type Expansion,
  expand,
  formatFilter,
  type IcsOptions,
  type JsonLdOptions,
  type ParsedCalendar,
  parseFilter,
  parseIcs,
  toIcs,
  toJsonLd,
  toJsonLdText,
} from './calendar.ts';
export { allowSources } from './context/source-policy.ts';
export type { WidgetReport } from './context/widget-report.ts';
export type { CaseStory } from './contract/case-story.ts';
export type { Config } from './contract/config.ts';
export type { Opportunity } from './contract/opportunity.ts';
export type { QuizDefinition } from './contract/quiz.ts';
export { CaseCloseEvent, CaseOpenEvent } from './controllers/case-events.ts';
export { CaseLinkEvent } from './controllers/case-link-event.ts';
export { SamspilErrorEvent } from './controllers/error-event.ts';
export { FilterChangeEvent } from './controllers/filter-change-event.ts';
export {
  QuizCaseOpenEvent,
  QuizCompleteEvent,
  QuizDownloadEvent,
  QuizPrintEvent,
  QuizShareEvent,
  QuizStepEvent,
} from './controllers/quiz-events.ts';
export { QuizStartEvent } from './controllers/quiz-start-event.ts';
export {
  OpportunityOpenEvent,
  SignUpCancelEvent,
  SignUpConflictEvent,
  SignUpDoneEvent,
  SignUpStartEvent,
  SignUpStepEvent,
} from './controllers/sign-up-events.ts';
export { BackendElement } from './elements/backend/backend.ts';
export { CaseCardElement } from './elements/case-card/case-card.ts';
export { CaseListElement } from './elements/case-list/case-list.ts';
export {
  CalendarAddEvent,
  EventCloseEvent,
  EventOpenEvent,
  ViewChangeEvent,
} from './elements/event-calendar/calendar-events.ts';
export { EventCalendarElement } from './elements/event-calendar/event-calendar.ts';
export { ReadinessQuizElement } from './elements/readiness-quiz/readiness-quiz.ts';
export { VolunteerSignUpElement } from './elements/volunteer-sign-up/volunteer-sign-up.ts';
