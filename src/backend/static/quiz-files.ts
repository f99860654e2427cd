import type { Id } from '../../contract/id.ts';
import { quizSummarySchema } from '../../contract/quiz-summary.ts';
import type { Backend, Call } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { type HttpReply, jsonFrom, nameOf } from '../http.ts';
import { readItemReply, readListReply } from '../read-reply.ts';
import { readQuiz } from '../reading/quiz-reply.ts';

/** Where the quizzes of a static source are. */
interface QuizPlaces {
  source: string;
  /** Whether the source is one quiz. */
  isQuiz: boolean;
  /** Whether it is a folder. */
  isFolder: boolean;
  /** Address of another file beside the source. */
  fileOf: (name: string) => string;
  timeZone: string;
  ask: (url: string, call: Call) => Promise<HttpReply>;
}

/** Quizzes in files, each read by the quiz's own rules; fetched by who asks for one (CT-50, RQ-3). */
export function quizFiles(places: QuizPlaces): Required<Pick<Backend, 'quizzes' | 'quiz'>> {
  const { source, isQuiz, isFolder, fileOf, timeZone, ask } = places;
  const reading = { schema: quizSummarySchema, timeZone, isAnyType: true };
  return {
    async quizzes(call) {
      const reply = await ask(isFolder ? fileOf('quizzes') : source, call);
      if (!isQuiz) return readListReply(reply, reading);
      const { value, skipped } = readItemReply(reply, reading);
      return { value: { items: [value], next: null, asOf: new Date(reply.asOf).toISOString() }, skipped };
    },
    async quiz(id, call) {
      const url = isQuiz ? source : fileOf(`quizzes/${encodeURIComponent(id)}`);
      const request = nameOf('GET', url);
      const isWanted = (found: Id) => {
        if (found !== id) throw new BackendError({ kind: 'not-found', request });
        return true;
      };
      const { onSummary } = call;
      const read = await readQuiz(jsonFrom(await ask(url, call), true), request, {
        ...(onSummary && { onSummary: async (summary) => isWanted(summary.id) && onSummary(summary) }),
      });
      isWanted(read.value.id);
      return read;
    },
  };
}
