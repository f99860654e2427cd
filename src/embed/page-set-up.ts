import { ContextRoot } from '@lit/context';
import { allowSources } from '../context/source-policy.ts';

/**
 * What has to stand before the first widget is defined (EM-4): the source policy, and a root that remembers requests
 * for a backend until its provider is upgraded. It travels with the code all widgets share, so the loader stays small.
 */
export function setUpPage(allowed: readonly string[]): void {
  allowSources(allowed);
  new ContextRoot().attach(document.documentElement);
}
