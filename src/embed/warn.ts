import { type LoaderWarning, loaderWarning } from '../i18n/loader-warnings.ts';
import { nearestName } from './nearest-name.ts';

/** Whether the page has been told that its policy stops Lit: then it stops every widget, and one line says so. */
let isPolicyTold = false;

/**
 * Writes one problem to the console, with the nearest known name as a suggestion (EM-9, EM-11). `cause` is what a widget's
 * file ended with: Lit asks for its policy of Trusted Types as soon as it is read, and throws where the page refuses it (EM-47).
 */
export function warn(code: LoaderWarning, name: string, known: readonly string[], cause?: unknown): void {
  const isRefused = code === 'not-loaded' && cause instanceof TypeError && /createPolicy|lit-html/.test(cause.message);
  if (isRefused && isPolicyTold) return;
  isPolicyTold ||= isRefused;
  console.warn(loaderWarning(isRefused ? 'trusted-types' : code, name, nearestName(name, known)));
}
