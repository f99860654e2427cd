import type { EndpointId } from '../../../src/contract/endpoints.ts';
import type { Handler } from '../context.ts';
import { benchmark, response, team, teamResponse, teamResult } from './answer-routes.ts';
import { caseFilters, caseStory, cases } from './case-routes.ts';
import { event, eventFilters, eventOccurrences, events, occurrences } from './event-routes.ts';
import { eventFeed, eventFile } from './feed-routes.ts';
import { hold, holdEnd, holdExtend } from './hold-routes.ts';
import {
  consentChange,
  guardianAnswer,
  managedSignUp,
  manageLink,
  manageSession,
  offerAnswer,
  signUpCancel,
  signUpChange,
  signUpErase,
  signUpVerify,
} from './manage-routes.ts';
import { opportunities, opportunity, opportunityFilters, slots } from './opportunity-routes.ts';
import { quiz, quizzes } from './quiz-routes.ts';
import { attempt, eventRegistration, opportunitySignUp } from './sign-up-routes.ts';

const filters = {
  opportunities: opportunityFilters,
  events: eventFilters,
  occurrences: eventFilters,
  cases: caseFilters,
};

const config: Handler = async ({ context }) => ({ body: { ...context.config, filters } });

let document: Promise<unknown> | undefined;

/** The contract as a document for developers (CT-56): large, so it is made when someone first asks. */
const openapi: Handler = async () => {
  document ??= import('../../../src/contract/openapi.ts').then(({ openApiDocument }) => openApiDocument());
  return { body: await document };
};

/** Who serves which endpoint of the contract; an endpoint that is not here is not served (CT-7). */
export const handlers: Partial<Record<EndpointId, Handler>> = {
  config,
  openapi,
  opportunities,
  opportunity,
  slots,
  signUp: opportunitySignUp,
  attempt,
  hold,
  holdExtend,
  holdEnd,
  manageSession,
  manageLink,
  managedSignUp,
  signUpChange,
  signUpCancel,
  offerAnswer,
  signUpVerify,
  guardianAnswer,
  consentChange,
  signUpErase,
  events,
  eventFeed,
  // Before the event itself, whose id may hold dots.
  eventFile,
  event,
  occurrences,
  eventOccurrences,
  registration: eventRegistration,
  quizzes,
  quiz,
  response,
  benchmark,
  team,
  teamResponse,
  teamResult,
  cases,
  caseStory,
};
