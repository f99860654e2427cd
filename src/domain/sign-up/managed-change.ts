import type { SignUpChange } from '../../contract/managed-sign-up.ts';
import type { SignUpRequest } from '../../contract/sign-up.ts';
import type { ReadForm } from './sign-up-form.ts';

/** What differs from what was sent, and nothing else; undefined when nothing does. */
export function changeOf(
  before: Pick<SignUpRequest, 'contact' | 'answers'>,
  { contact, answers }: Pick<ReadForm, 'contact' | 'answers'>,
): SignUpChange | undefined {
  const change: SignUpChange = {
    ...(inOrder(contact) !== inOrder(before.contact) && { contact }),
    ...(inOrder(answers) !== inOrder(before.answers ?? {}) && { answers }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

const inOrder = (members: object) =>
  JSON.stringify(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
