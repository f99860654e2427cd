import type { SamspilErrorEvent } from '../../controllers/error-event.ts';
import type {
  QuizCaseOpenEvent,
  QuizCompleteEvent,
  QuizDownloadEvent,
  QuizPrintEvent,
  QuizShareEvent,
  QuizStepEvent,
} from '../../controllers/quiz-events.ts';
import type { QuizStartEvent } from '../../controllers/quiz-start-event.ts';
import { ReadinessQuizElement } from './readiness-quiz.ts';

if (!customElements.get('samspil-readiness-quiz')) {
  customElements.define('samspil-readiness-quiz', ReadinessQuizElement);
}

declare global {
  interface GlobalEventHandlersEventMap {
    'samspil-quiz-start': QuizStartEvent;
    'samspil-quiz-step': QuizStepEvent;
    'samspil-quiz-complete': QuizCompleteEvent;
    'samspil-quiz-print': QuizPrintEvent;
    'samspil-quiz-share': QuizShareEvent;
    'samspil-quiz-case-open': QuizCaseOpenEvent;
    'samspil-quiz-download': QuizDownloadEvent;
    'samspil-error': SamspilErrorEvent;
  }
  interface HTMLElementTagNameMap {
    'samspil-readiness-quiz': ReadinessQuizElement;
  }
}
