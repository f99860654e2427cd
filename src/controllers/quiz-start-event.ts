/** The person begins the quiz (RQ-21). */
export class QuizStartEvent extends CustomEvent<{ quizId: string; version: string }> {
  static readonly eventName = 'samspil-quiz-start';

  constructor(detail: { quizId: string; version: string }) {
    super(QuizStartEvent.eventName, { detail, bubbles: true, composed: true });
  }
}
