import { ReadinessQuizElement } from './readiness-quiz.ts';

if (!customElements.get('samspil-readiness-quiz')) {
  customElements.define('samspil-readiness-quiz', ReadinessQuizElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'samspil-readiness-quiz': ReadinessQuizElement;
  }
}
