import { configSchema, contractVersion } from '../../contract/config.ts';
import { own } from '../../contract/schema-reader.ts';
import type { Description } from '../backend.ts';
import { BackendError } from '../backend-error.ts';
import { type HttpReply, jsonFrom } from '../http.ts';
import { readItemReply } from '../read-reply.ts';

/** What the `config.json` of a folder says, but for features that need a program behind them: files cannot be written to (CT-53). */
export function readFolder(reply: HttpReply, timeZone: string): Description {
  if (own(jsonFrom(reply, true), 'contract') !== contractVersion) {
    throw new BackendError({ kind: 'unsupported', request: reply.request });
  }
  const { value } = readItemReply(reply, { schema: configSchema, timeZone, isAnyType: true });
  const isReadable = (feature: string) => /^(?:opportunities|events|quizzes|cases)$/.test(feature);
  return { ...value, profile: 'static', features: value.features.filter(isReadable) };
}
