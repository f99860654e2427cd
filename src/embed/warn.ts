import { type LoaderWarning, loaderWarning } from '../i18n/loader-warnings.ts';
import { nearestName } from './nearest-name.ts';

/** Writes one problem to the console, with the nearest known name as a suggestion (EM-9, EM-11). */
export function warn(code: LoaderWarning, name: string, known: readonly string[]): void {
  console.warn(loaderWarning(code, name, nearestName(name, known)));
}
