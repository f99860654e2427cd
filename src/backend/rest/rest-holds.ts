import { holdSchema } from '../../contract/hold.ts';
import { pathOf } from '../../contract/reading-paths.ts';
import { writingEndpoints } from '../../contract/writing-endpoints.ts';
import type { Environment, Holds } from '../backend.ts';
import { forgetReads } from '../shared-reads.ts';
import type { RestContext } from './rest-context.ts';
import { itemOf, sendRequest } from './rest-sending.ts';

/** Holds places over HTTP while a form is filled in (SU-45). */
export function restHolds(context: RestContext): Holds {
  const { hold, holdExtend, holdEnd } = writingEndpoints;
  return {
    async hold(slotId, seats, { clientRef, signal }) {
      const headers = { 'Idempotency-Key': `"${clientRef}"` };
      const sending = { method: 'POST', body: { seats, clientRef }, signal, tries: 1, headers } as const;
      return itemOf(await sendRequest(context, pathOf(hold.path, { id: slotId }), sending), holdSchema);
    },
    async extend(id, { signal }) {
      const sending = { method: 'PATCH', body: { isExtended: true }, signal, tries: 1 } as const;
      return itemOf(await sendRequest(context, pathOf(holdExtend.path, { id }), sending), holdSchema);
    },
    async end(id, { signal }) {
      const { environment } = context;
      // Sent to its end, also when the page is closed meanwhile: others wait for the place.
      const fetch: Environment['fetch'] = (url, init) => environment.fetch(url, { ...init, keepalive: true });
      const outliving = { ...context, environment: { ...environment, fetch } };
      try {
        await sendRequest(outliving, pathOf(holdEnd.path, { id }), { method: 'DELETE', signal, tries: 1 });
      } finally {
        forgetReads(environment);
      }
    },
  };
}
