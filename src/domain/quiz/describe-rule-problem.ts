import type { Details } from './definition-problem.ts';
import { parentPointer, pointerNames, valueAt } from './json-pointer.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

interface Entry {
  readonly id?: string;
  readonly linkId?: string;
  readonly code?: string;
}

/** What a problem between the parts of a definition is about. Empty for problems of a member by itself. */
export function describeRuleProblem(definition: unknown, { code, path }: Problem): Details {
  const names = pointerNames(path);
  const value = valueAt(definition, path);
  const text = typeof value === 'string' ? value : '';
  const at = Number(names[1]);
  const entriesAt = (pointer: string) => listAt(definition, pointer);
  const meant = (known: readonly (string | undefined)[]): Details => {
    const suggestion = nearest(
      text,
      known.filter((name) => typeof name === 'string'),
    );
    return {
      params: { value: text },
      ...(suggestion && { suggestion, fix: { op: 'replace', path, value: suggestion } }),
    };
  };
  const idsOf = (pointer: string) => entriesAt(pointer).map(({ id }) => id);
  switch (code) {
    case 'duplicate-id':
      return { params: { value: text, otherPath: firstPlace(definition, path, text) } };
    case 'duplicate-code':
      return { params: { value: text } };
    case 'code-clash': {
      const apart = entriesAt('/nonSubstantive').find((entry) => entry.code === text) as
        | { label?: unknown }
        | undefined;
      return {
        params: { value: text, label: firstText(apart?.label) },
        fix: { op: 'replace', path, value: `${text}-2`.slice(0, 40) },
      };
    }
    case 'unknown-question':
      return meant(entriesAt('/items').map(({ linkId }) => linkId));
    case 'condition-forward': {
      const target = entriesAt('/items').findIndex(({ linkId }) => linkId === text);
      return {
        params: { value: text },
        ...(target > at && { fix: { op: 'move', from: `/items/${target}`, path: `/items/${at}` } }),
      };
    }
    case 'answer-not-an-option':
      return answerNotAnOption(definition, path, meant);
    case 'operator-does-not-fit': {
      const answer = valueAt(definition, `${parentPointer(path)}/answer`);
      const isYesNo = typeof answer === 'boolean';
      return { params: { operator: text }, fix: { op: 'replace', path, value: isYesNo ? 'exists' : '=' } };
    }
    case 'unknown-dimension':
      return meant(idsOf('/dimensions'));
    case 'unknown-band':
      return meant(idsOf('/bands'));
    case 'unknown-scale':
      return meant(Object.keys((valueAt(definition, '/scales') ?? {}) as object));
    case 'dimension-without-items':
      return { params: { value: valueAt(definition, `${path}/id`) as string }, fix: { op: 'remove', path } };
    case 'bands-gap':
    case 'bands-overlap':
      return bandBorder(definition, path);
    case 'bands-range':
      return bandEdge(path);
    case 'weight-missing': {
      const weight = Number(names.at(-1));
      const option = valueAt(definition, `${path}/code`) as string;
      return { params: { value: option }, fix: { op: 'add', path: `${path}/weight`, value: weight } };
    }
    case 'multiple-scored':
      return { fix: { op: 'remove', path: `/items/${at}/scores` } };
    case 'not-supported': {
      // Only a question counts; a group or a text that does was meant to be one.
      const type = parentPointer(path).concat('/type');
      if (names.at(-1) !== 'scores') return {};
      const params = { value: `${valueAt(definition, type)}`, expected: 'choice' };
      return { params, fix: { op: 'replace', path: type, value: 'choice' } };
    }
    case 'never-shown': {
      const item = valueAt(definition, path) as { isRequired?: boolean; scores?: readonly unknown[] };
      const isRequired = item.isRequired ?? !!item.scores?.length;
      return { params: { number: at + 1, isRequired: isRequired ? 1 : 0 } };
    }
    default:
      return {};
  }
}

/** The entries of a list, each at its place and data of some kind; none where no list is. */
function listAt(definition: unknown, pointer: string): readonly Entry[] {
  const list = valueAt(definition, pointer);
  return Array.isArray(list) ? list.map((entry) => Object(entry ?? {})) : [];
}

/** Where the id of a problem stands the first time: in the same list, under the same name. */
function firstPlace(definition: unknown, path: string, value: string): string {
  const names = pointerNames(path);
  const list = names.slice(0, -2);
  const name = names.at(-1) ?? '';
  const entries = listAt(definition, list.map((part) => `/${part}`).join(''));
  const first = entries.findIndex((entry) => (entry as Record<string, unknown>)[name] === value);
  return `/${[...list, first, name].join('/')}`;
}

function answerNotAnOption(
  definition: unknown,
  path: string,
  meant: (known: readonly (string | undefined)[]) => Details,
): Details {
  const owner = path.startsWith('/team') ? '/team/gap' : parentPointer(path);
  const question = valueAt(definition, path.startsWith('/team') ? `${owner}/item` : `${owner}/question`) as string;
  const at = listAt(definition, '/items').findIndex(({ linkId }) => linkId === question);
  const scale = valueAt(definition, `/items/${at}/scale`);
  const own = listAt(definition, `/items/${at}/answerOption`);
  const options = own.length > 0 ? own : listAt(definition, `/scales/${scale}/options`);
  const details = meant(options.map(({ code }) => code));
  return { ...details, params: { ...details.params, question } };
}

/** Where the bands have to begin and to end. */
const bandEdge = (path: string): Details => ({
  fix: { op: 'replace', path, value: pointerNames(path)[2] === 'max' ? 100 : 0 },
});

/** The numbers that have no band or two, and where the edge belongs: a band ends just before its `max` (RQ-16). */
function bandBorder(definition: unknown, path: string): Details {
  const at = Number(pointerNames(path)[1]);
  const numberAt = (member: string) => Number(valueAt(definition, `/bands/${member}`));
  const [begin, end, before] = [numberAt(`${at}/min`), numberAt(`${at}/max`), numberAt(`${at - 1}/max`)];
  const [low, high] = begin > before ? [before, begin] : [begin, Math.min(before, end)];
  // Only whole numbers are looked up; where none is concerned the sentence names the edges.
  const [from, to] = [Math.ceil(low), Math.ceil(high) - 1];
  const params = from > to ? { from: low, to: high } : { from, to };
  return { params, fix: { op: 'replace', path, value: before } };
}

function firstText(text: unknown): string {
  return typeof text === 'string' ? text : `${Object.values((text as object) ?? {})[0] ?? ''}`;
}
