import type { Feature } from '../../contract/config.ts';
import { own } from '../../contract/schema-reader.ts';
import type { Description, Environment } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import type { BackendOptions } from '../backend-options.ts';
import { type HttpReply, jsonFrom } from '../http.ts';
import { readItemReply } from '../read-reply.ts';

// Files cannot be written to (CT-53).
const readable: readonly Feature[] = ['opportunities', 'events', 'quizzes', 'cases'];

/** What a single file says of itself: nothing, so the widget that reads it decides what it holds (CT-50). */
export const describeFile = (
  { source, label }: BackendOptions,
  { timeZone }: Environment,
  isQuiz: boolean,
): Description => ({
  contract: 'samspil/1',
  release: '1.0',
  profile: 'static',
  name: label ?? new URL(source).host,
  languages: ['da'],
  timeZone,
  features: isQuiz ? ['quizzes'] : [...readable],
});

/** What the `config.json` of a folder says; features that need a program behind them are not there. */
export async function describeFolder(reply: HttpReply, { timeZone }: Environment): Promise<Description> {
  const { configSchema, contractVersion } = await import('../../contract/config.ts').catch((cause) => {
    throw BackendError.from(cause, reply.request);
  });
  if (own(jsonFrom(reply, true), 'contract') !== contractVersion) {
    throw new BackendError({ kind: 'unsupported', request: reply.request });
  }
  const { value } = readItemReply(reply, { schema: configSchema, timeZone, isAnyType: true });
  return { ...value, profile: 'static', features: value.features.filter((feature) => readable.includes(feature)) };
}
