import { allowSources } from '../context/source-policy.ts';

/** Sets the source policy before the first widget is defined (EM-4). It travels with the code all widgets share. */
export const setUpPage = (allowed: readonly string[]): void => allowSources(allowed);
