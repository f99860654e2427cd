/** The person comes to a step, counted from 1; what was answered is never told (RQ-21). */
export class QuizStepEvent extends CustomEvent<{ step: number; total: number }> {
  static readonly eventName = 'samspil-quiz-step';

  constructor(detail: { step: number; total: number }) {
    super(QuizStepEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The person comes to the result: how many of the questions that count are answered, never how (RQ-21). */
export class QuizCompleteEvent extends CustomEvent<{
  quizId: string;
  version: string;
  answered: number;
  total: number;
}> {
  static readonly eventName = 'samspil-quiz-complete';

  constructor(detail: { quizId: string; version: string; answered: number; total: number }) {
    super(QuizCompleteEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The person hands the link to the result on: how, never which (RQ-21). */
export class QuizShareEvent extends CustomEvent<{ method: 'copy' | 'system' }> {
  static readonly eventName = 'samspil-quiz-share';

  constructor(detail: { method: 'copy' | 'system' }) {
    super(QuizShareEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The person takes a file along (RQ-21). */
export class QuizDownloadEvent extends CustomEvent<{ format: 'json' | 'csv' | 'fhir' | 'ics' }> {
  static readonly eventName = 'samspil-quiz-download';

  constructor(detail: { format: 'json' | 'csv' | 'fhir' | 'ics' }) {
    super(QuizDownloadEvent.eventName, { detail, bubbles: true, composed: true });
  }
}

/** The person opens a case that goes with the advice; cancel it to open the case yourself (RQ-21). */
export class QuizCaseOpenEvent extends CustomEvent<{ caseId: string }> {
  static readonly eventName = 'samspil-quiz-case-open';

  constructor(detail: { caseId: string }) {
    super(QuizCaseOpenEvent.eventName, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The person prints the result, or the questions as a form for paper (RQ-21). */
export class QuizPrintEvent extends CustomEvent<{ what: 'result' | 'form' }> {
  static readonly eventName = 'samspil-quiz-print';

  constructor(detail: { what: 'result' | 'form' }) {
    super(QuizPrintEvent.eventName, { detail, bubbles: true, composed: true });
  }
}
