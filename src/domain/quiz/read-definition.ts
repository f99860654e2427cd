import type { QuizDefinition } from '../../contract/quiz.ts';
import { checkRules } from './check-rules.ts';
import { checkShape } from './check-shape.ts';
import type { LooseDefinition } from './loose-definition.ts';
import { neverShown } from './never-shown.ts';
import type { Problem, Report } from './problem.ts';

/** A definition that may be used, or none; and what is wrong with what came, each thing once. */
export interface ReadDefinition {
  readonly definition?: QuizDefinition;
  readonly problems: readonly Problem[];
}

const mostCharacters = 256 * 1024;

/**
 * Reads a definition whole or not at all (RQ-3): it is there only when nothing is wrong with it but warnings. What comes
 * back is a copy, with older ways of writing put right (RQ-7). Takes any value and never throws.
 */
export function readDefinition(value: unknown): ReadDefinition {
  const problems = new Map<string, Problem>();
  const report: Report = (code, path, isWarning = false) => {
    problems.set(`${code} ${path}`, { code, path, ...(isWarning && { isWarning }) });
  };
  const isBroken = () => [...problems.values()].some((problem) => !problem.isWarning);
  const copy = plainCopy(value, report);
  if (copy) {
    checkShape(copy, report);
    checkRules(copy as LooseDefinition, report);
  }
  const definition = copy as unknown as QuizDefinition;
  if (!isBroken()) {
    for (const at of neverShown(definition)) report('never-shown', `/items/${at}`);
  }
  return { ...(!isBroken() && { definition }), problems: [...problems.values()] };
}

/** What turns the words around it round; no text of a quiz may (QA-96). */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** The value as JSON has it, without members that are null, so that nothing in it can change, throw or be more than data. */
function plainCopy(value: unknown, report: Report): Record<string, unknown> | undefined {
  try {
    const text = (JSON.stringify(value) ?? '0').replace(directions, '');
    if (text.length > mostCharacters) return report('too-large', '') as undefined;
    const copy: unknown = JSON.parse(text, (_, member) => member ?? undefined);
    if (typeof copy === 'object' && !Array.isArray(copy)) return copy as Record<string, unknown>;
    report('wrong-type', '');
  } catch {
    report('not-json', '');
  }
  return undefined;
}
