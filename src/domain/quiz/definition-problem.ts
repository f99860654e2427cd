import type { ProblemCode } from './problem.ts';

/** One step that mends a definition: an operation of RFC 6902. */
export type Fix =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move'; readonly from: string; readonly path: string };

/** A problem of a definition for the person who writes it (RQ-23). Sentences are made of `code` and `params` by `i18n`. */
export interface DefinitionProblem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** JSON pointer (RFC 6901). */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** What was probably meant. */
  readonly suggestion?: string;
  readonly fix?: Fix;
}

/** What is known of a problem beside its code and place. */
export type Details = Partial<Pick<DefinitionProblem, 'params' | 'suggestion' | 'fix'>>;
