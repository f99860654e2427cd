import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import type { BackendError } from '../../../src/backend/backend-error.ts';
import { fillIn, type Visit, visitList } from './visit.ts';

/** What stands in `sessionStorage` while an answer is awaited. */
export const attemptKey = 'samspil:attempt:opportunity:faellesspisning';
/** What is never said once bytes may have left. */
export const failureWords = /mislyk|fejlede|gik galt/i;

/** Everything a person had typed is still in the form. */
export async function expectAnswersKept({ page }: Visit) {
  await page.press('button', /^Ret: Navn/);
  expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette Sørensen');
  expect(page.find<HTMLInputElement>('textbox', 'Telefon').value).to.equal('34 41 23 45');
  await page.press('button', 'Næste');
  expect(page.text).to.contain('Lave mad').and.to.contain('tirsdag');
}

/** A visit that has come to the review. */
export async function filled(setting: Parameters<typeof visitList>[0] = {}) {
  const visited = await visitList(setting);
  await fillIn(visited);
  return visited;
}

/** A backend that refuses the first sign-up with this error. */
export function refusing(error: () => BackendError): (backend: Backend) => Backend {
  let isRefused = false;
  return (backend) => ({
    ...backend,
    signUp: async (...call) => {
      if (isRefused) return (await backend.signUp?.(...call)) as never;
      isRefused = true;
      throw error();
    },
  });
}
