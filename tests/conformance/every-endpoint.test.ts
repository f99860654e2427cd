import { expect } from 'chai';
import { handlers } from '../../demo/server/routes/handlers.ts';
import type { BackendSubject } from '../../src/conformance/backend-subject.ts';
import { backendSuite } from '../../src/conformance/backend-suite.ts';
import { type EndpointId, endpoints } from '../../src/contract/endpoints.ts';
import { restSource } from './subjects/rest-subjects.ts';

const ids = Object.keys(endpoints) as EndpointId[];

/** What no widget asks for through the client. */
const forOthers: readonly EndpointId[] = ['openapi', 'eventOccurrences', 'eventFeed', 'eventFile'];

/** The rows that nobody serves. */
const withoutRoute = (served: Partial<Record<EndpointId, unknown>>) => ids.filter((id) => !served[id]);

/** What the checks of the kit ask a backend of the contract, through the client, by id. */
async function askedBy(isWanted: (title: string) => boolean = () => true): Promise<Set<EndpointId>> {
  const asked = new Set<EndpointId>();
  const create: BackendSubject['create'] = (environment) =>
    restSource.create({
      ...environment,
      fetch: (input, init) => {
        const { pathname } = new URL(String(input));
        const id = endpointAt(pathname.replace('/v1/', ''), init?.method ?? 'GET');
        if (id) asked.add(id);
        return environment.fetch(input, init);
      },
    });
  for (const { title, run } of backendSuite({ ...restSource, create })) if (isWanted(title)) await run();
  return asked;
}

/** The row of a request; one without ids before one that has room for them. */
function endpointAt(path: string, method: string): EndpointId | undefined {
  const fits = ids.filter((id) => {
    const row = endpoints[id];
    return row.method === method && new RegExp(`^${row.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
  });
  return fits.toSorted((one, other) => endpoints[one].path.indexOf('{') - endpoints[other].path.indexOf('{'))[0];
}

describe('every row of the table of endpoints [CT-3]', () => {
  it('has a route of the reference backend', () => {
    expect(withoutRoute(handlers)).to.deep.equal([]);
  });

  it('would be found out if it had none [QA-16]', () => {
    expect(withoutRoute({ ...handlers, caseStory: undefined }), 'the detector is blind').to.deep.equal(['caseStory']);
  });

  it('has a call of the client that the conformance kit checks', async () => {
    const asked = await askedBy();
    expect(ids.filter((id) => !asked.has(id))).to.deep.equal(forOthers);
  });

  it('would be found out if the kit did not check it [QA-16]', async () => {
    const asked = await askedBy((title) => !title.includes('acts for its owner'));
    expect(asked, 'the detector is blind').to.not.include('guardianAnswer');
  });
});
