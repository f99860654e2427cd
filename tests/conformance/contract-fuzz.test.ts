import { expect } from 'chai';
import { type FuzzGround, fuzzedRequest } from '../helpers/fuzzed-requests.ts';
import { everyFeature, signedUp } from '../helpers/managed-sign-ups.ts';
import { answer, openTeam, responseWith, teamWish } from '../helpers/quiz-answers.ts';
import { type Ask, faultsIn } from '../helpers/reply-faults.ts';
import { atLevel, randomNumbers } from '../helpers/seed.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy } from '../helpers/sign-up-requests.ts';

const requests = atLevel(300, 2000, 20_000);
const canary = 'Kanariefugl';

describe('requests made from the table of endpoints [QA-114]', () => {
  const plenty = { calls: 1_000_000, seconds: 1 };
  const limits = { signUps: plenty, tries: plenty, attempts: plenty, links: plenty, answers: plenty, teams: plenty };
  const backend = useBackend(pglite, { content: roomy, config: everyFeature, limits });
  let ground: FuzzGround;
  /** Something that is there for each row. Acts that end a sign-up are left without a bearer that works. */
  const prepare = async (): Promise<FuzzGround> => {
    const answered = responseWith('3');
    await answer(backend, answered);
    const { bearer, token } = await signedUp(backend, 'faellesspisning', { slotIds: ['fs-2026-12-15'] });
    const { id: team } = await openTeam(backend, { invited: 500 });
    const [opportunity, event, quiz] = ['faellesspisning', 'tirsdagsforedrag', 'klar-til-samskabelse'];
    const contact = { name: canary, email: 'kanariefugl@example.org' };
    return {
      bearer,
      ids: {
        opportunity,
        slots: opportunity,
        signUp: opportunity,
        event,
        eventOccurrences: event,
        eventFile: event,
        registration: event,
        quiz,
        benchmark: quiz,
        response: quiz,
        team: quiz,
        teamResponse: team,
        teamResult: team,
        hold: 'fs-2026-12-15',
        attempt: answered.clientRef,
        caseStory: 'frederiksberg-samskabelsespiloter',
      },
      bodies: {
        signUp: cookRequest({ contact }),
        registration: cookRequest({ contact, slotIds: [] }),
        response: responseWith('3'),
        teamResponse: responseWith('3'),
        team: teamWish(),
        hold: { seats: 1 },
        manageSession: { token },
      },
    };
  };
  before(async () => {
    ground = await prepare();
  });

  const ask: Ask = (path, init) => backend.call(path, init);

  /** What was found in so many requests, or until one is what is looked for; and which rows were answered as wished. */
  async function search(count: number, through: Ask = ask, wanted?: RegExp) {
    const random = randomNumbers();
    const found = new Map<string, string>();
    const reached = new Set<string>();
    for (let left = count; left > 0; left -= 1) {
      const request = fuzzedRequest(ground, random);
      const { endpoint, init, path, change } = request;
      const noting: Ask = async (...given) => {
        const reply = await through(...given);
        if (reply.ok && init.method === endpoint.method) reached.add(endpoint.id);
        return reply;
      };
      for (const fault of await faultsIn(noting, request, canary)) {
        const shown = `${init.method} ${path} ${JSON.stringify(init.headers)} ${init.body?.slice(0, 600)}`;
        if (!found.has(`${endpoint.id} ${change}: ${fault}`)) found.set(`${endpoint.id} ${change}: ${fault}`, shown);
        if (wanted?.test(fault)) left = 0;
      }
    }
    return { found, reached };
  }

  it('are answered as the table says, never by a fault of the server', async () => {
    const { found, reached } = await search(requests);
    expect([...found].map((pair) => pair.join('\n   ')).join('\n')).to.equal('');
    // Offers, holds and guardians want a sign-up in a state of its own: their rows are only refused here.
    expect([...reached]).to.have.length.of.at.least(24);
  });

  const planted: [
    fault: string,
    found: RegExp,
    change: (reply: Response, init: { body?: string }) => Promise<Response>,
  ][] = [
    [
      'fails on an emoji',
      /answered 500/,
      async (reply, { body = '' }) => (body.includes('😀') ? new Response('{}', { ...reply, status: 500 }) : reply),
    ],
    [
      'answers with a member nobody knows',
      /more than a/,
      async (reply) => {
        if (!reply.body) return reply;
        const text = (await reply.text()).replace(reply.ok ? /^\{(?=")/ : /^$/, '{"secret":1,');
        return new Response(text, reply);
      },
    ],
    [
      'says no method that is allowed',
      /no Allow that is true/,
      async (reply) => {
        reply.headers.delete('allow');
        return reply;
      },
    ],
    [
      'writes its problems as pages',
      /another media type for a problem/,
      async (reply) => {
        if (reply.status >= 400) reply.headers.set('content-type', 'text/html');
        return reply;
      },
    ],
    [
      'tells where it broke',
      /tells of its inside/,
      async (reply) => {
        if (reply.status !== 404) return reply;
        return Response.json(
          { ...((await reply.json()) as object), detail: 'at read (/srv/demo/server/app.ts:1)' },
          reply,
        );
      },
    ],
  ];
  for (const [fault, pattern, change] of planted) {
    it(`find a backend that ${fault}`, async () => {
      const { found } = await search(300, async (path, init) => change(await ask(path, init), init), pattern);
      expect([...found.keys()].filter((one) => pattern.test(one))).to.not.deep.equal([]);
    });
  }
});
