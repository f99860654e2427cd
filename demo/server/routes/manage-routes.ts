import type * as z from 'zod/mini';
import {
  consentChangeSchema,
  emptySchema,
  guardianAnswerSchema,
  type ManagedSignUp,
  manageLinkSchema,
  offerAnswerSchema,
  signUpCancelSchema,
  signUpChangeSchema,
} from '../../../src/contract/managed-sign-up.ts';
import type { Answer, Call, Handler } from '../context.ts';
import type { Sql } from '../database.ts';
import { answerOffer } from '../manage/answer-offer.ts';
import { cancelSignUp } from '../manage/cancel.ts';
import { changeSignUp } from '../manage/change.ts';
import { changeConsent } from '../manage/consents.ts';
import { eraseSignUp } from '../manage/erase.ts';
import { answerGuardian, guardianView } from '../manage/guardian.ts';
import { managedView } from '../manage/managed-view.ts';
import {
  findBySession,
  findSignUp,
  lockSignUp,
  type OwnedSignUp,
  readSettledSignUp,
  readSignedUp,
} from '../manage/owned-sign-up.ts';
import { sendLinkAgain } from '../manage/send-link.ts';
import { openSession } from '../manage/tokens.ts';
import { verifySignUp } from '../manage/verify.ts';
import type { Work } from '../places/work.ts';
import { readJsonBody } from '../read-body.ts';
import { readStrictly } from '../read-strictly.ts';
import { Refusal } from '../refusal.ts';
import { minorsIn } from '../sign-up/guardian-rules.ts';
import { inTransaction } from '../sign-up/write-once.ts';
import { dateTimeAt } from '../zoned-time.ts';
import { judgeRate, workOf } from './sign-up-routes.ts';

const etagOf = ({ version }: Pick<ManagedSignUp, 'version'>) => `"${version}"`;

/** Exchanges the token of a link for a bearer. Every token that does not work gets the same answer (CT-45). */
export const manageSession: Handler = async (call) => {
  judgeRate(call, 'attempts');
  const { token, ...others } = await readJsonBody(call.request);
  const odd = Object.keys(others).length > 0;
  if (typeof token !== 'string' || odd) {
    throw new Refusal('validation', {
      errors: [{ pointer: odd ? '#' : '#/token', code: odd ? 'unknown-member' : 'required' }],
    });
  }
  const work = workOf(call);
  const opened = await openSession(call.context.sql, token, work);
  if (!opened) throw new Refusal('link-invalid');
  const { sql } = call.context;
  const owned = await readSettledSignUp(call.context, await findSignUp(sql, opened.signUpId, work.now), work);
  const { bearer, expiresAt, purpose } = opened;
  const signUp = await viewFor(sql, owned, { isGuardian: purpose === 'guardian', work });
  return { body: { bearer, expiresAt: dateTimeAt(expiresAt.getTime(), work.zone), purpose, signUp } };
};

/** Sends the links of an address again; the answer is always the same (SU-75). */
export const manageLink: Handler = async (call) => {
  judgeRate(call, 'links');
  const asked = await readStrictly(call.request, manageLinkSchema);
  if ((asked.email === undefined) === (asked.phone === undefined)) {
    throw new Refusal('validation', { errors: [{ pointer: '#/email', code: 'required' }] });
  }
  const work = workOf(call);
  await inTransaction(call.context, (transaction) => sendLinkAgain(transaction, asked, work));
  return { body: {} };
};

/** The session of a call. A guardian's lets them look and answer, and nobody else answers for them (SU-55). */
async function foundBy({ context, request, now }: Call, isFor?: 'owner' | 'guardian') {
  const found = await findBySession(context.sql, request.headers.get('authorization'), now);
  const isGuardian = found.purpose === 'guardian';
  if (isFor && (isFor === 'guardian') !== isGuardian) throw new Refusal('session-expired');
  return { found, isGuardian };
}

/** A sign-up as the one who holds the link may see it. */
async function viewFor(sql: Sql, owned: OwnedSignUp, { isGuardian, work }: { isGuardian: boolean; work: Work }) {
  const view = await managedView(sql, owned, work);
  if (!isGuardian) return view;
  return guardianView(view, { firstName: minorsIn(owned.target.terms, owned.request).join(', ') });
}

function answerWith(view: ManagedSignUp): Answer {
  return { body: view, headers: { etag: etagOf(view) } };
}

/** The sign-up of a session. Looking changes nothing (CT-5); what ended by itself is shown as ended. */
export const managedSignUp: Handler = async (call) => {
  const work = workOf(call);
  const { found, isGuardian } = await foundBy(call);
  const owned = await readSettledSignUp(call.context, found, work);
  return answerWith(await viewFor(call.context.sql, owned, { isGuardian, work }));
};

interface Act<Body> {
  sql: Sql;
  owned: OwnedSignUp;
  body: Body;
  work: Work;
  call: Call;
}

/** One act of the owner: the body is judged at the door, the rest happens in one transaction with everything locked. */
function acting<Schema extends z.core.$ZodType>(
  schema: Schema,
  act: (given: Act<z.output<Schema>>) => Promise<void>,
  isFor: 'owner' | 'guardian' = 'owner',
): Handler {
  return async (call) => {
    const { found, isGuardian } = await foundBy(call, isFor);
    const body = await readStrictly(call.request, schema);
    const work = workOf(call);
    const view = await inTransaction(call.context, async (transaction) => {
      const owned = await lockSignUp(transaction, found, work);
      await act({ sql: transaction, owned, body, work, call });
      return viewFor(transaction, await readSignedUp(transaction, found, work.now), { isGuardian, work });
    });
    return answerWith(view);
  };
}

/** Changes what the person said, unless somebody changed it meanwhile (412). */
export const signUpChange: Handler = acting(signUpChangeSchema, async ({ sql, owned, body, work, call }) => {
  const version = String(owned.row.version);
  const named = call.request.headers.get('if-match')?.trim();
  if (!named) throw new Refusal('precondition-missing');
  if (named !== etagOf({ version })) throw new Refusal('changed-elsewhere', { version });
  await changeSignUp(sql, owned, { change: body, work });
});

/** Gives away all of it, or some dates. */
export const signUpCancel: Handler = acting(signUpCancelSchema, ({ sql, owned, body, work }) =>
  cancelSignUp(sql, owned, { cancel: body, work }),
);

/** Takes an offered place or leaves it. */
export const offerAnswer: Handler = acting(offerAnswerSchema, ({ sql, owned, body, work }) =>
  answerOffer(sql, owned, { answer: body, work }),
);

/** Says that the address is right. */
export const signUpVerify: Handler = acting(emptySchema, ({ sql, owned, work }) => verifySignUp(sql, owned, work));

/** A guardian says yes or no. */
export const guardianAnswer: Handler = acting(
  guardianAnswerSchema,
  ({ sql, owned, body, work }) => answerGuardian(sql, owned, { answer: body, work }),
  'guardian',
);

/** Gives or takes back one consent. */
export const consentChange: Handler = acting(consentChangeSchema, ({ sql, owned, body, work }) =>
  changeConsent(sql, owned, { change: body, work }),
);

/** Takes the person out of everything; bearer and token die with it. */
export const signUpErase: Handler = async (call) => {
  const { found } = await foundBy(call, 'owner');
  await readStrictly(call.request, emptySchema);
  const work = workOf(call);
  await inTransaction(call.context, async (transaction) => {
    await eraseSignUp(transaction, await lockSignUp(transaction, found, work), work);
  });
  return { body: undefined, status: 204 };
};
