import type * as managing from '../../contract/managed-sign-up.ts';
import { managedSignUpSchema, manageSessionSchema } from '../../contract/managed-sign-up.ts';
import { writingEndpoints } from '../../contract/writing-endpoints.ts';
import type { Call, Managing } from '../backend.ts';
import type { RestContext } from './rest-context.ts';
import { itemOf, type Sending, sendRequest } from './rest-sending.ts';

type Signed = managing.ManagedSignUp;
type Acting = keyof Pick<
  typeof writingEndpoints,
  'signUpCancel' | 'offerAnswer' | 'signUpVerify' | 'guardianAnswer' | 'consentChange' | 'signUpErase'
>;

const readTries = 3;

/** What the owner of a sign-up may do over HTTP. The bearer of the session stays in here (BE-32). */
export class RestManaging implements Managing {
  #context: RestContext;
  #bearer = '';

  constructor(context: RestContext) {
    this.#context = context;
  }

  async session(token: string, { signal }: Call): Promise<managing.ManageSession> {
    const sending: Sending = { method: 'POST', body: { token }, signal, tries: 1 };
    const reply = await sendRequest(this.#context, writingEndpoints.manageSession.path, sending);
    const session = itemOf(reply, manageSessionSchema);
    this.#bearer = session.bearer;
    return session;
  }

  async sendLink(body: managing.ManageLink, { signal }: Call): Promise<void> {
    await sendRequest(this.#context, writingEndpoints.manageLink.path, { method: 'POST', body, signal, tries: 1 });
  }

  read({ signal }: Call): Promise<Signed> {
    return this.#signUp(writingEndpoints.managedSignUp.path, { signal, tries: readTries });
  }

  change(body: managing.SignUpChange, version: string, { signal }: Call): Promise<Signed> {
    const headers = { 'If-Match': `"${version}"` };
    return this.#signUp(writingEndpoints.signUpChange.path, { method: 'PATCH', body, signal, tries: 1, headers });
  }

  cancel(what: managing.SignUpCancel, call: Call): Promise<Signed> {
    return this.#act('signUpCancel', what, call);
  }

  answerOffer(answer: managing.OfferAnswer, call: Call): Promise<Signed> {
    return this.#act('offerAnswer', answer, call);
  }

  verify(call: Call): Promise<Signed> {
    return this.#act('signUpVerify', {}, call);
  }

  answerAsGuardian(answer: managing.GuardianAnswer, call: Call): Promise<Signed> {
    return this.#act('guardianAnswer', answer, call);
  }

  changeConsent(consent: managing.ConsentChange, call: Call): Promise<Signed> {
    return this.#act('consentChange', consent, call);
  }

  async erase({ signal }: Call): Promise<void> {
    await this.#send(writingEndpoints.signUpErase.path, { method: 'POST', body: {}, signal, tries: 1 });
    this.#bearer = '';
  }

  #act(act: Acting, body: object, { signal }: Call): Promise<Signed> {
    return this.#signUp(writingEndpoints[act].path, { method: 'POST', body, signal, tries: 1 });
  }

  async #signUp(path: string, sending: Sending): Promise<Signed> {
    return itemOf(await this.#send(path, sending), managedSignUpSchema);
  }

  #send(path: string, sending: Sending) {
    const headers = { ...sending.headers, Authorization: `Bearer ${this.#bearer}` };
    return sendRequest(this.#context, path, { ...sending, headers });
  }
}
