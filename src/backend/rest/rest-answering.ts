import { benchmarkSchema, teamResultSchema, teamSchema } from '../../contract/quiz-team.ts';
import { pathOf } from '../../contract/reading-paths.ts';
import { responseReceiptSchema } from '../../contract/response-receipt.ts';
import { writingEndpoints } from '../../contract/writing-endpoints.ts';
import type { Responses, Teams } from '../backend.ts';
import type { RestContext } from './rest-context.ts';
import { postKeyed } from './rest-sending.ts';

/** What is read of a team and of other organisations; here, for nobody needs it before an answer is sent or compared. */
export { benchmarkSchema, teamResultSchema };

/** Sends the answers of one person over HTTP (feature `responses`). */
export const restResponses = (context: RestContext): Responses => ({
  respond: (id, body, call) =>
    postKeyed(context, pathOf(writingEndpoints.response.path, { id }), { body, call, schema: responseReceiptSchema }),
});

/** Asks for a team over HTTP, and sends answers to it (feature `teams`). */
export const restTeams = (context: RestContext): Pick<Teams, 'create' | 'respond'> => ({
  create: (id, body, call) =>
    postKeyed(context, pathOf(writingEndpoints.team.path, { id }), { body, call, schema: teamSchema }),
  respond: (id, body, call) =>
    postKeyed(context, pathOf(writingEndpoints.teamResponse.path, { id }), {
      body,
      call,
      schema: responseReceiptSchema,
    }),
});
