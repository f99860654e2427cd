import type { Backend, Description } from '../backend/backend.ts';
import { readQuiz } from '../backend/reading/quiz-reply.ts';
import type { BackendLink } from '../context/backend-context.ts';
import { linkToBackend } from './backend-link.ts';

/** The quiz that a page's code gave, as the one of a source: it is read by the same rules (RQ-3). */
export function linkToQuiz(definition: unknown): BackendLink {
  const description: Description = {
    contract: 'samspil/1',
    release: '1.0',
    profile: 'static',
    name: '',
    languages: ['da'],
    timeZone: 'Europe/Copenhagen',
    features: ['quizzes'],
  };
  const backend: Backend = {
    type: 'given',
    describe: async () => description,
    quiz: (_, call) => readQuiz(definition, 'definition', call),
  };
  return linkToBackend(backend);
}
