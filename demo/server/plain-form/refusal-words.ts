import { problemStatus } from '../../../src/contract/problem.ts';
import type { FieldError } from '../../../src/domain/sign-up/field-error.ts';
import type { Refusal } from '../refusal.ts';
import type { FormLocale } from './form-words.ts';

/** What a form says after a refusal: errors at its fields, or one sentence above them. */
export function refusalWords(
  { problem, members }: Refusal,
  { words }: FormLocale,
): { errors: FieldError[]; message?: string; status: number } {
  const status = problemStatus[problem];
  const { conflict, conflictText } = words;
  const say = (...sentences: string[]) => ({ errors: [], message: sentences.map(ended).join(' '), status });
  switch (problem) {
    case 'validation':
    case 'cpr-in-text':
      return { errors: (members.errors ?? []).map(({ pointer = '#', code }) => ({ pointer, code })), status };
    case 'capacity-full':
      return say(conflict.full, conflictText.full);
    case 'capacity-insufficient':
      return say(conflict.insufficient, conflictText.insufficient(members.remaining ?? 0));
    case 'capacity-held':
      return say(conflict.held, conflictText.held);
    case 'sign-up-closed':
      return say(conflict.closed);
    case 'sign-up-not-open':
      return say(conflict.notOpen);
    case 'opportunity-cancelled':
      return say(conflict.cancelled);
    case 'too-late':
      return say(conflict.tooLate);
    case 'opportunity-changed':
    case 'questions-changed':
      return say(conflict.changed);
    case 'not-eligible':
      return say(words.notEligible.other, words.notEligibleText.other);
    case 'rate-limited':
      return say(words.limited(members.retryAfterSeconds ?? 60));
    case 'idempotency-in-progress':
      // The button of this page is the one that sends.
      return say(words.unknown, words.unknownRepeat.replace(words.retry, words.send.opportunity));
    default:
      return say(words.fatal, words.fatalText);
  }
}

const ended = (sentence: string) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
