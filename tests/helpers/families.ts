import type { ManagedSignUp } from '../../src/contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, type Owner, signedUp } from './managed-sign-ups.ts';
import type { TestBackend } from './server-databases.ts';

type Match = NonNullable<SignUpRequest['match']>;

/** The opportunity that brings families together. */
export const families = 'familier-hjaelper-familier';

let turn = 0;

/** What one more family says of itself. */
export const familyWish = (side: Match['side'], changes: Partial<Match> = {}): Partial<SignUpRequest> => {
  turn += 1;
  const contact = {
    name: `Familien ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[turn % 26]}`,
    email: `family${turn}@example.org`,
    phone: '+4534412345',
  };
  const match: Match = {
    side,
    tasks: ['indkoeb', 'pasning'],
    weekdays: ['tue'],
    partsOfDay: ['evening'],
    postcode: '4000',
    adults: 2,
    children: 1,
    childAgesFrom: [3],
    ...changes,
  };
  return { intent: 'interest', party: 'household', contact, match };
};

/** Signs a family up and opens its link. */
export const joinFamily = (backend: TestBackend, side: Match['side'], changes?: Partial<Match>): Promise<Owner> =>
  signedUp(backend, families, familyWish(side, changes));

/** A family's yes or no to a proposal. */
export const answerProposal = (
  backend: TestBackend,
  { bearer }: Pick<Owner, 'bearer'>,
  { offerId, decision }: { offerId: string; decision: 'accept' | 'decline' },
): Promise<Response> => act(backend, '/offer', { bearer, body: { offerId, decision } });

/** What a family sees of the other: name, e-mail, phone. */
export const contactSeen = ({ match }: ManagedSignUp) => match && [match.name, match.email, match.phone];
