import type { QuizPlace, QuizState } from './quiz-state.ts';

/** The place that leads back to a state; to the introduction from where there is nothing of a person's own. */
export function placeOf(state: QuizState): QuizPlace {
  switch (state.status) {
    case 'asking': {
      const { steps, index, missing, isEditing } = state;
      const question = steps[index]?.questions[0]?.linkId ?? '';
      return { at: 'asking', question, missing: missing.map(({ linkId }) => linkId), isEditing };
    }
    case 'review':
      return { at: 'review' };
    case 'result':
      return { at: 'result', isLeaving: false };
    case 'team':
      return state.from;
    default:
      return { at: 'intro' };
  }
}
