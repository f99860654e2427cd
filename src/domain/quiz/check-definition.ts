import type { DefinitionProblem } from './definition-problem.ts';
import { definitionWarnings } from './definition-warnings.ts';
import { describeRuleProblem } from './describe-rule-problem.ts';
import { describeShapeProblem } from './describe-shape-problem.ts';
import { jsonError } from './json-error.ts';
import { comparePointers } from './json-pointer.ts';
import { readDefinition } from './read-definition.ts';

/**
 * All problems of a definition, in the order they stand in it, with what each is about and, where one is known, the step
 * that mends it (RQ-23). Takes any value and never throws.
 */
export function checkDefinition(value: unknown): DefinitionProblem[] {
  const { definition, problems } = readDefinition(value);
  const plain = plainValue(value);
  const described = problems.map((problem): DefinitionProblem => {
    const { code, path, isWarning } = problem;
    const { params = {}, ...details } = {
      ...describeShapeProblem(plain, problem),
      ...describeRuleProblem(plain, problem),
    };
    return { code, severity: isWarning ? 'warning' : 'error', path, params, ...details };
  });
  const warnings = definitionWarnings(plain, definition).map(
    (warning): DefinitionProblem => ({ ...warning, severity: 'warning' }),
  );
  return [...described, ...warnings].sort((one, other) => comparePointers(one.path, other.path));
}

/** The problems of a definition as it stands in a file; text that is no JSON has one, with its line and column. */
export function checkDefinitionText(text: string): DefinitionProblem[] {
  const place = jsonError(text);
  if (place) return [{ code: 'not-json', severity: 'error', path: '', params: { ...place } }];
  return checkDefinition(JSON.parse(text));
}

/** What JSON has of a value; nothing of one that it cannot have. */
function plainValue(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return undefined;
  }
}
