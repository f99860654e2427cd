import type { SignUpRequest } from '../../contract/sign-up.ts';
import type { ReadForm, TypedForm } from './sign-up-form.ts';
import type { Intent } from './sign-up-states.ts';
import type { SignUpTarget } from './sign-up-target.ts';

/** What a request holds beside what was typed. */
export interface SendingFacts {
  readonly clientRef: string;
  readonly intent: Intent;
  readonly language: string;
  readonly elapsedSeconds: number;
  /** SHA-256 of each consent's text as it was shown, by consent id; none without a secure context (SU-53). */
  readonly textHashes: Readonly<Record<string, string>>;
}

/** The request for a form that was read without errors: only members that the form asked for (CT-30). */
export function buildSignUpRequest(
  { target, typed, form }: { readonly target: SignUpTarget; readonly typed: TypedForm; readonly form: ReadForm },
  facts: SendingFacts,
): SignUpRequest {
  const { questions, privacy } = target.terms;
  const consents = consentsOf(target, typed, facts);
  const { contact, answers } = form;
  return {
    clientRef: facts.clientRef,
    targetVersion: target.version,
    ...(questions && facts.intent !== 'waitingList' && { questionsVersion: questions.version }),
    lang: facts.language,
    intent: facts.intent,
    party: 'person',
    partySize: 1,
    isContactComing: true,
    ...form.request,
    contact,
    ...(Object.keys(answers).length > 0 && { answers }),
    noticeVersion: privacy.noticeVersion,
    ...(consents.length > 0 && { consents }),
    ...(typed.isNotCpr.length > 0 && { isNotCpr: [...typed.isNotCpr] }),
    ...(typed.website !== '' && { website: typed.website }),
    elapsedSeconds: facts.elapsedSeconds,
  };
}

/** What makes two presses of send one attempt: all of the request but its reference and the spam signals (SU-59, CT-35). */
export function payloadKey(request: SignUpRequest): string {
  const { clientRef: _, challenge: __, website: ___, elapsedSeconds: ____, ...payload } = request;
  return JSON.stringify(payload);
}

function consentsOf({ terms }: SignUpTarget, typed: TypedForm, { textHashes }: SendingFacts) {
  return (terms.privacy.consents ?? []).flatMap(({ id, version }) => {
    const given = typed.consents[id];
    const textHash = textHashes[id];
    return given?.version === version
      ? { id, version, isGranted: given.isGranted, ...(textHash && { textHash }), at: given.at }
      : [];
  });
}
