/** The languages Samspil speaks; Danish is the one all others are measured by. */
export type Language = 'da' | 'en' | 'de';

/** One topic's words: Danish at hand, the others fetched when a page asks for them. */
export interface Words<Messages> {
  da: Messages;
  en: () => Promise<{ messages: Messages }>;
  de: () => Promise<{ messages: Messages }>;
}

/** The sentences all widgets share. */
export type SharedMessages = typeof import('./da/shared.ts').messages;
/** The sentences of the case card and the case list. */
export type CaseMessages = typeof import('./da/case.ts').messages;
/** The sentences of the readiness quiz up to its result. */
export type QuizMessages = typeof import('./da/quiz.ts').messages;
/** The sentences of the result of the readiness quiz. */
export type QuizResultMessages = typeof import('./da/quiz-result.ts').messages;
