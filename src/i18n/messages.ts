/** The languages Samspil speaks; Danish is the one all others are measured by. */
export type Language = 'da' | 'en' | 'de' | 'ar';

/** One topic's words: Danish at hand, the others fetched when a page asks for them. */
export type Words<Messages> = Readonly<
  { da: Messages } & Record<Exclude<Language, 'da'>, () => Promise<{ messages: Messages }>>
>;

/** The sentences all widgets share. */
export type SharedMessages = typeof import('./da/shared.ts').messages;
/** The sentences of a list that a person narrows. */
export type ListMessages = typeof import('./da/list.ts').messages;
/** The sentences of a case as line and card. */
export type CaseMessages = typeof import('./da/case.ts').messages;
/** The sentences of the case list, with those of its cases. */
export type CaseListMessages = typeof import('./da/case-list.ts').messages;
/** The sentences of the readiness quiz up to its result. */
export type QuizMessages = typeof import('./da/quiz.ts').messages;
/** The sentences of the result of the readiness quiz. */
export type QuizResultMessages = typeof import('./da/quiz-result.ts').messages;
/** The words of what goes on from a result. */
export type QuizOnwardMessages = typeof import('./da/quiz-onward.ts').messages;
/** The words of a team on the backend. */
export type QuizSessionMessages = typeof import('./da/quiz-session.ts').messages;
/** The words of the quiz on paper. */
export type QuizPaperMessages = typeof import('./da/quiz-paper.ts').messages;
/** The words of a team and its picture. */
export type QuizTeamMessages = typeof import('./da/quiz-team.ts').messages;
/** The sentences about times and places. */
export type SlotMessages = typeof import('./da/slot.ts').messages;
/** The days of a week and the parts of a day. */
export type WeekdayMessages = typeof import('./da/weekday.ts').messages;
/** The sentences of the list of opportunities. */
export type OpportunityMessages = typeof import('./da/opportunity.ts').messages;
/** The sentences of the filters of opportunities. */
export type OpportunityFiltersMessages = typeof import('./da/opportunity-filters.ts').messages;
/** The sentences for who wrote an opportunity. */
export type EditorAdviceMessages = typeof import('./da/editor-advice.ts').messages;
/** The sentences of an opportunity's details and of the form before it is sent. */
export type SignUpFormMessages = typeof import('./da/sign-up.ts').messages;
/** The sentences for what becomes of a form. */
export type SignUpOutcomeMessages = typeof import('./da/sign-up-outcome.ts').messages;
/** Words for who comes, how often, and who answers for the young. */
export type SignUpPeopleMessages = typeof import('./da/sign-up-people.ts').messages;
/** The sentences of a form from its first step to its receipt. */
export type SignUpMessages = SlotMessages &
  WeekdayMessages &
  SignUpFormMessages &
  SignUpOutcomeMessages &
  SignUpPeopleMessages;
/** The sentences of the page where a sign-up is managed. */
export type ManagePageMessages = typeof import('./da/manage.ts').messages;
/** The same with those of the form whose fields it shows. */
export type ManageMessages = SignUpMessages & ManagePageMessages;

/** The sentences of a whole case story. */
export type CaseStoryMessages = typeof import('./da/case-story.ts').messages;
/** Words for how a place can be reached and used. */
export type AccessMessages = typeof import('./da/access.ts').messages;
/** The sentences of the calendar's first view. */
export type CalendarMessages = typeof import('./da/calendar.ts').messages;
/** How a series repeats. */
export type CalendarSeriesMessages = typeof import('./da/calendar-series.ts').messages;
/** The sentences of an opened event. */
export type CalendarDetailsMessages = typeof import('./da/calendar-details.ts').messages;
/** The sentences of what becomes of a form in an opened event. */
export type CalendarFormMessages = typeof import('./da/calendar-form.ts').messages;
/** The sentences of the month. */
export type CalendarMonthMessages = typeof import('./da/calendar-month.ts').messages;
/** The sentences of taking dates along. */
export type CalendarKeepMessages = typeof import('./da/calendar-keep.ts').messages;
/** Words of the calendar's week. */
export type CalendarWeekMessages = typeof import('./da/calendar-week.ts').messages;
/** The sentences of what somebody does with the calendar. */
export type CalendarActMessages = typeof import('./da/calendar-act.ts').messages;
/** The sentences of what is over. */
export type CalendarPastMessages = typeof import('./da/calendar-past.ts').messages;
/** The sentences of the calendar's filters. */
export type CalendarFiltersMessages = typeof import('./da/calendar-filters.ts').messages;
/** The names of quiet days. */
export type CalendarQuietMessages = typeof import('./da/calendar-quiet.ts').messages;
