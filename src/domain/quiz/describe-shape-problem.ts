import type { Details } from './definition-problem.ts';
import { definitionShape, type Members, numberRanges, oldNames, type Shape } from './definition-shape.ts';
import { isList, shapeAt } from './definition-texts.ts';
import { parentPointer, pointerNames, valueAt } from './json-pointer.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

const mostCharacters = 256 * 1024;
const longestText = 1000;

/** What a problem of a member by itself is about: its name, its form, its value. Empty for all other problems. */
export function describeShapeProblem(definition: unknown, { code, path }: Problem): Details {
  const names = pointerNames(path);
  const name = names.at(-1) ?? '';
  const value = valueAt(definition, path);
  const shape = shapeAt(names);
  const rename = (suggestion: string) =>
    ({ suggestion, fix: { op: 'move', from: path, path: `${parentPointer(path)}/${suggestion}` } }) as const;
  switch (code) {
    case 'wrong-contract':
      return { fix: { op: 'replace', path: '/contract', value: 'samspil-quiz/1' } };
    case 'too-large':
      return { params: tooLarge(value, shape, name) };
    case 'missing-member':
      return { params: { name }, fix: { op: 'add', path, value: emptyOf(shape ?? 'string') } };
    case 'wrong-type':
      return { params: { name: memberName(definition, path), expected: kindOf(shape ?? definitionShape) } };
    case 'unknown-member': {
      const known = membersAt(names.slice(0, -1));
      const suggestion = nearest(name, known);
      return { params: { name }, ...(suggestion && rename(suggestion)) };
    }
    case 'old-name': {
      const member = name === 'kind' ? 'contract' : oldNames.get(name);
      if (name === 'kind' && value === 'samspil.quiz') return { params: { name }, ...rename('contract') };
      if (member && name !== 'kind') return { params: { name }, ...rename(member) };
      const word = `${value}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      return { params: { name: `${value}` }, suggestion: word, fix: { op: 'replace', path, value: word } };
    }
    case 'translation-missing': {
      const language = `${valueAt(definition, '/languages/0') ?? ''}`;
      return { params: { language }, fix: { op: 'add', path: `${path}/${language}`, value: '' } };
    }
    case 'bad-id':
      return badId(path, typeof value === 'string' ? value : name);
    case 'number-out-of-range':
      return outOfRange(value, shape, path);
    case 'not-supported': {
      const expected = typeof shape === 'string' && shape.startsWith('=') ? shape.slice(1).split('|') : ['[0,100]'];
      const [first = ''] = expected;
      const meant = (typeof value === 'string' && nearest(value, expected)) || first;
      const params = {
        value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
        expected: expected.join(', '),
      };
      return { params, fix: { op: 'replace', path, value: meant === '[0,100]' ? [0, 100] : meant } };
    }
    default:
      return {};
  }
}

/** The name of a member as its author knows it; one of a list is told with the name of the list: `languages[2]`. */
function memberName(definition: unknown, path: string): string {
  const parent = parentPointer(path);
  const [list = '', name = ''] = pointerNames(path).slice(-2);
  return Array.isArray(valueAt(definition, parent)) ? `${list}[${name}]` : (pointerNames(path).at(-1) ?? '');
}

function tooLarge(value: unknown, shape: Shape | undefined, name: string) {
  if (Array.isArray(value) && shape && isList(shape)) return { what: name, count: value.length, max: shape[1] };
  if (name === '') return { what: 'characters', count: JSON.stringify(value)?.length ?? 0, max: mostCharacters };
  const texts = typeof value === 'string' ? [value] : Object.values((value as Record<string, string>) ?? {});
  return { what: 'characters', count: Math.max(...texts.map((text) => [...text].length)), max: longestText };
}

function badId(path: string, value: string): Details {
  const plain = value
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_-]/g, '')
    .slice(0, 40);
  const suggestion = plain.replace(/^[^A-Za-z]+/, '').replace(/^./, (letter) => letter.toLowerCase()) || 'x';
  const isName = pointerNames(path).at(-1) === value;
  const fix = isName
    ? ({ op: 'move', from: path, path: `${parentPointer(path)}/${suggestion}` } as const)
    : ({ op: 'replace', path, value: suggestion } as const);
  return { params: { value }, suggestion, fix };
}

function outOfRange(value: unknown, shape: Shape | undefined, path: string): Details {
  if (Array.isArray(value) && shape && isList(shape)) {
    return { params: { value: value.length, min: shape[2] ?? 0, max: shape[1] } };
  }
  const [min, max] = numberRanges[`${shape}`] ?? [0, 100];
  const number = Number(value);
  // Within its range the number is wrong beside another: a band must end above where it begins.
  if (number >= min && number <= max) return { params: { value: number, min: number + 1, max } };
  return {
    params: { value: number, min, max },
    fix: { op: 'replace', path, value: Math.min(max, Math.max(min, number)) },
  };
}

/** The names a part of the definition may have. */
function membersAt(names: readonly string[]): string[] {
  const shape = names.length === 0 ? definitionShape : shapeAt(names);
  return typeof shape === 'object' && !isList(shape)
    ? Object.keys(shape as Members).map((key) => key.replace('!', ''))
    : [];
}

/** The word for what a member must be; `i18n` has it in people's languages. */
function kindOf(shape: Shape): string {
  if (typeof shape !== 'string') return isList(shape) ? 'list' : 'object';
  if (Object.hasOwn(numberRanges, shape)) return 'number';
  return ['boolean', 'text', 'version', 'uri', 'language'].includes(shape) ? shape : 'string';
}

function emptyOf(shape: Shape): unknown {
  if (typeof shape !== 'string') return isList(shape) ? [] : {};
  if (shape.startsWith('=')) return shape.slice(1).split('|')[0];
  if (shape === 'range') return [0, 100];
  if (shape === 'boolean') return false;
  return Object.hasOwn(numberRanges, shape) ? numberRanges[shape]?.[0] : '';
}
