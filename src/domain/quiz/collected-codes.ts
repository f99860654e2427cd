import type { QuizDefinition } from '../../contract/quiz.ts';
import type { Answers } from './item.ts';
import { mostCodes, type PastedCode, pastedCodes } from './pasted-codes.ts';
import { type ReadCode, readCode, shortCode } from './share-code.ts';

/** Why a code of a team is not counted; `other-edition`: its numbers do not go with the others'. */
export type CollectedProblem =
  | Exclude<ReadCode, { kind: 'read' }>
  | { readonly kind: 'other-edition'; readonly version: string };

/** Where a code stands: in which group, and in which line of its text from 1. */
export interface CodePlace {
  readonly group: number;
  readonly line: number;
}

/** A code that could not be read. */
export interface BadCode extends CodePlace {
  readonly text: string;
  readonly problem: CollectedProblem;
}

/** Equal codes in several places. They count as one person until somebody says that they are several (RQ-63). */
export interface RepeatedCode {
  readonly code: string;
  readonly places: readonly CodePlace[];
}

/** What is in the texts that the codes of a team were pasted into. */
export interface CollectedCodes {
  /** The people by group, in the order of the texts. */
  readonly groups: readonly (readonly Answers[])[];
  readonly bad: readonly BadCode[];
  /** Equal codes that nobody has said to be several people. */
  readonly repeated: readonly RepeatedCode[];
  /** How many people, and whether there were more codes than are read. */
  readonly people: number;
  readonly isCut: boolean;
}

/** Reads the codes of a team, one text a group; `several` are the codes that are known to be of more than one person. */
export function collectCodes(
  definition: QuizDefinition,
  texts: readonly string[],
  several: ReadonlySet<string> = new Set(),
): CollectedCodes {
  const bad: BadCode[] = [];
  const found = new Map<string, { answers: Answers; places: CodePlace[] }>();
  const all = texts.flatMap((text, group) => pastedCodes(text).map((pasted) => ({ ...pasted, group })));
  for (const { group, line, text, code } of all.slice(0, mostCodes)) {
    const read = readPasted(definition, code);
    if (read.kind !== 'read') bad.push({ group, line, text, problem: read });
    else {
      const short = shortCode(definition, read.answers);
      const known = found.get(short) ?? { answers: read.answers, places: [] };
      known.places.push({ group, line });
      found.set(short, known);
    }
  }
  const counted = [...found].flatMap(([code, { answers, places }]) =>
    (several.has(code) ? places : places.slice(0, 1)).map(({ group }) => ({ answers, group })),
  );
  return {
    groups: texts.map((_, index) => counted.filter(({ group }) => group === index).map(({ answers }) => answers)),
    bad,
    repeated: [...found].flatMap(([code, { places }]) =>
      places.length > 1 && !several.has(code) ? [{ code, places }] : [],
    ),
    people: counted.length,
    isCut: all.length > mostCodes,
  };
}

function readPasted(definition: QuizDefinition, code: PastedCode['code']) {
  const read = readCode(definition, code);
  if (read.kind !== 'read' || read.isComparable) return read;
  return { kind: 'other-edition', version: read.version } as const;
}
