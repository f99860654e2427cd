/** What can be wrong with a definition (RQ-25). */
export type ProblemCode =
  | 'not-json'
  | 'wrong-contract'
  | 'too-large'
  | 'missing-member'
  | 'wrong-type'
  | 'unknown-member'
  | 'old-name'
  | 'bad-id'
  | 'duplicate-id'
  | 'duplicate-code'
  | 'code-clash'
  | 'unknown-question'
  | 'condition-forward'
  | 'answer-not-an-option'
  | 'operator-does-not-fit'
  | 'unknown-dimension'
  | 'unknown-scale'
  | 'unknown-band'
  | 'dimension-without-items'
  | 'bands-gap'
  | 'bands-overlap'
  | 'bands-range'
  | 'weight-missing'
  | 'weights-equal'
  | 'number-out-of-range'
  | 'not-supported'
  | 'multiple-scored'
  | 'never-shown'
  | 'translation-missing'
  | 'dimension-thin'
  | 'reversed-unscored'
  | 'html-in-text'
  | 'branches-too-many';

/**
 * One problem of a definition. It holds no more than what the page needs, which is whether there is one: what its
 * sentence names can be found at `path`.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** JSON pointer (RFC 6901) to what is wrong, or to the member that is missing. */
  readonly path: string;
  /** A warning never stops the quiz (RQ-3). */
  readonly isWarning?: boolean;
}

/** Notes an error at a JSON pointer. */
export type Report = (code: ProblemCode, path: string, isWarning?: boolean) => void;
