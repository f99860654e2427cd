import type * as z from 'zod/mini';

const loadQuiz = () => import('./quiz.ts');
const loadResponse = () => import('./quiz-response.ts');
const loadTeam = () => import('./quiz-team.ts');
const loadSignUp = () => import('./sign-up.ts');
const loadManaged = () => import('./managed-sign-up.ts');
const loadHold = () => import('./hold.ts');

/** Every schema that crosses the wire by itself, by its published name. Loaded when asked for, so that a page pays for what it reads. */
export const schemaLoaders = {
  Config: async () => (await import('./config.ts')).configSchema,
  Opportunity: async () => (await import('./opportunity.ts')).opportunitySchema,
  Slot: async () => (await import('./opportunity.ts')).slotSchema,
  SignUpRequest: async () => (await loadSignUp()).signUpRequestSchema,
  SignUpReply: async () => (await loadSignUp()).signUpReplySchema,
  Attempt: async () => (await import('./attempt.ts')).attemptSchema,
  HoldRequest: async () => (await loadHold()).holdRequestSchema,
  HoldChange: async () => (await loadHold()).holdChangeSchema,
  Hold: async () => (await loadHold()).holdSchema,
  ManageToken: async () => (await loadManaged()).manageTokenSchema,
  ManageSession: async () => (await loadManaged()).manageSessionSchema,
  ManageLink: async () => (await loadManaged()).manageLinkSchema,
  ManagedSignUp: async () => (await loadManaged()).managedSignUpSchema,
  SignUpChange: async () => (await loadManaged()).signUpChangeSchema,
  SignUpCancel: async () => (await loadManaged()).signUpCancelSchema,
  OfferAnswer: async () => (await loadManaged()).offerAnswerSchema,
  GuardianAnswer: async () => (await loadManaged()).guardianAnswerSchema,
  ConsentChange: async () => (await loadManaged()).consentChangeSchema,
  Empty: async () => (await loadManaged()).emptySchema,
  CalendarEvent: async () => (await import('./calendar-event.ts')).calendarEventSchema,
  Occurrence: async () => (await import('./occurrence.ts')).occurrenceSchema,
  QuizSummary: async () => (await import('./quiz-summary.ts')).quizSummarySchema,
  QuizDefinition: async () => (await loadQuiz()).quizDefinitionSchema,
  QuizResponse: async () => (await loadResponse()).quizResponseSchema,
  ResponseReceipt: async () => (await import('./response-receipt.ts')).responseReceiptSchema,
  TeamRequest: async () => (await loadTeam()).teamRequestSchema,
  Team: async () => (await loadTeam()).teamSchema,
  TeamResult: async () => (await loadTeam()).teamResultSchema,
  Benchmark: async () => (await loadTeam()).benchmarkSchema,
  CaseStory: async () => (await import('./case-story.ts')).caseStorySchema,
  Problem: async () => (await import('./problem.ts')).problemSchema,
} as const;

/** Published name of a schema. */
export type SchemaName = keyof typeof schemaLoaders;

/** What a schema of this name reads. */
export type ValueOf<Name extends SchemaName> = z.core.output<Awaited<ReturnType<(typeof schemaLoaders)[Name]>>>;
