import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { type EndpointId, endpoints } from '../../src/contract/endpoints.ts';
import { logLine } from './access-log.ts';
import { configOf } from './config.ts';
import type { AppOptions, Call, Handler, ServerContext } from './context.ts';
import { type Audience, addCrossOrigin, mayWrite, preflightReply, readOrigins } from './cross-origin.ts';
import { isDatabaseAway } from './database.ts';
import { problemPage, problemReply } from './problem-reply.ts';
import { RateLimit } from './rate-limit.ts';
import { Copy } from './reading/copy.ts';
import { OpportunityLists } from './reading/opportunity-lists.ts';
import { Refusal } from './refusal.ts';
import { addSecurityHeaders, replyWith } from './reply.ts';
import { handlers } from './routes/handlers.ts';
import { pages } from './routes/pages.ts';

/** What travels with a request from its route to the headers and the log. */
type Variables = { route: string; problem: string | undefined; audience: Audience };
type AppEnv = { Bindings: Partial<HttpBindings>; Variables: Variables };
/** The backend as a fetch handler. */
export type App = Hono<AppEnv>;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/;
const defaultLimits = {
  signUps: { calls: 10, seconds: 600 },
  tries: { calls: 100, seconds: 600 },
  attempts: { calls: 30, seconds: 60 },
  links: { calls: 3, seconds: 3600 },
  answers: { calls: 500, seconds: 600 },
  teams: { calls: 20, seconds: 3600 },
};

function contextOf(options: AppOptions): ServerContext {
  const limits = { ...defaultLimits, ...options.limits };
  const copy = new Copy(options.sql);
  return {
    sql: options.sql,
    copy,
    lists: new OpportunityLists(copy),
    base: options.base,
    config: configOf(options.config),
    origins: readOrigins([new URL(options.base).origin, ...(options.allowedOrigins ?? [])]),
    proxies: new Set(options.trustedProxies ?? []),
    limits: {
      signUps: new RateLimit(limits.signUps),
      tries: new RateLimit(limits.tries),
      attempts: new RateLimit(limits.attempts),
      links: new RateLimit(limits.links),
      answers: new RateLimit(limits.answers),
      teams: new RateLimit(limits.teams),
    },
    organisers: new Map(Object.entries(options.organisers ?? {})),
    running: new Map(),
    now: options.now ?? (() => new Date()),
    random: options.random ?? ((count) => randomBytes(count)),
    log: options.log ?? (() => undefined),
  };
}

/** Makes the reference backend: every endpoint of the contract that it has a handler for, below the path of its base. */
export function createApp(options: AppOptions): App {
  const context = contextOf(options);
  const path = new URL(context.base).pathname;
  const app: App = new Hono<AppEnv>();
  app.use('*', async (call, next) => {
    const startedAt = performance.now();
    await next();
    finish(call, context, startedAt);
  });
  app.onError((error, call) => {
    const refusal = error instanceof Refusal ? error : failure(error);
    if (refusal !== error) context.log(JSON.stringify({ failed: errorName(error) }));
    return answerProblem(call, refusal, context);
  });
  app.notFound((call) => answerProblem(call, new Refusal('not-found'), context));
  app.get(`${path}problems/:name`, (call) => {
    call.set('route', 'problems/{name}');
    const page = problemPage(call.req.param('name'));
    if (!page) throw new Refusal('not-found');
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
  addRoutes(app, context, path);
  return app;
}

function failure(error: Error): Refusal {
  return isDatabaseAway(error)
    ? new Refusal('busy', { retryAfterSeconds: 2 }, error)
    : new Refusal('internal', {}, error);
}

/** The class of an error, its code and where it was thrown: never its message, which may hold what a person wrote (CT-46). */
function errorName(error: Error): string {
  const cause = error.cause instanceof Error ? ` < ${error.cause.name}` : '';
  const places = (error.stack ?? '').split(/\/(?:demo\/server|src)\//).slice(1);
  const place = places.map((rest) => /^[\w/.-]+:\d+/.exec(rest)?.[0]).find(Boolean) ?? '';
  return `${error.name}${cause} ${place}`.trim();
}

/** A path of the contract as the router writes it; a file's ending belongs to the segment before it. */
const routeOf = (path: string): string =>
  path.replace(/\{(\w+)\}(\.\w+)?/g, (_, name, ending) => (ending ? `:${name}{.+\\${ending}}` : `:${name}`));

function addRoutes(app: App, context: ServerContext, path: string): void {
  const methods = new Map<string, string[]>();
  for (const [id, handler] of Object.entries(handlers) as [EndpointId, Handler][]) {
    const endpoint = endpoints[id];
    // What is not listed is absent (CT-7).
    if (endpoint.feature && !context.config.features.includes(endpoint.feature)) continue;
    const route = path + routeOf(endpoint.path);
    methods.set(route, [
      ...(methods.get(route) ?? []),
      ...(endpoint.method === 'GET' ? ['GET', 'HEAD'] : [endpoint.method]),
    ]);
    app.on(endpoint.method, route, async (call) => {
      call.set('route', endpoint.path);
      call.set('audience', endpoint.isWriting || endpoint.cache === 'no-store' ? 'listed' : 'everyone');
      const origin = call.req.header('origin') ?? null;
      if (endpoint.isWriting && !mayWrite(origin, context.origins)) throw new Refusal('origin-not-allowed');
      const request = call.req.raw;
      const answer = await handler(callOf(call, context));
      return replyWith(answer, endpoint, request);
    });
  }
  for (const page of pages) {
    const route = path + page.path.replace(/\{(\w+)\}/g, ':$1');
    methods.set(route, [...(methods.get(route) ?? []), ...(page.method === 'GET' ? ['GET', 'HEAD'] : [page.method])]);
    app.on(page.method, route, (call) => {
      call.set('route', page.path);
      call.set('audience', 'listed');
      return page.serve(callOf(call, context));
    });
  }
  for (const [route, allowed] of methods) {
    app.options(route, (call) => preflight(call, context));
    app.all(route, (call) => {
      const reply = answerProblem(call, new Refusal('method-not-allowed'), context);
      reply.headers.set('allow', [...allowed, 'OPTIONS'].join(', '));
      return reply;
    });
  }
}

function callOf(call: Context<AppEnv>, context: ServerContext): Call {
  const request = call.req.raw;
  return {
    context,
    request,
    url: new URL(request.url),
    remote: call.env?.incoming?.socket.remoteAddress ?? '',
    segment: (name) => segmentOf(call.req.param(name)),
    now: context.now(),
  };
}

/** A segment that is no id names nothing, and must not reach the database (a NUL would be an error there). */
function segmentOf(text = ''): string {
  if (!idPattern.test(text)) throw new Refusal('not-found');
  return text;
}

function preflight(call: Context<AppEnv>, context: ServerContext): Response {
  call.set('audience', 'listed');
  return preflightReply(call.req.header('origin') ?? null, context.origins);
}

function answerProblem(call: Context<AppEnv>, refusal: Refusal, { base }: ServerContext): Response {
  call.set('problem', refusal.problem);
  return problemReply(refusal, base);
}

/** Headers that every reply carries, and its line in the log. */
function finish(call: Context<AppEnv>, context: ServerContext, startedAt: number): void {
  const { headers, status } = call.res;
  addSecurityHeaders(headers);
  const origin = call.req.header('origin') ?? null;
  if (call.req.method !== 'OPTIONS')
    addCrossOrigin(headers, call.get('audience') ?? 'everyone', { origin, allowed: context.origins });
  const entry = { at: context.now(), method: call.req.method, status, milliseconds: performance.now() - startedAt };
  context.log(logLine({ ...entry, route: call.get('route') ?? 'unknown', problem: call.get('problem') }));
}
