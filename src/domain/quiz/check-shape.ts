import { definitionShape, type Members, numberRanges, oldNames, type Shape } from './definition-shape.ts';
import { nearest } from './nearest.ts';
import type { Report } from './problem.ts';

type Data = Record<string, unknown>;

const longestText = 1000;
const patterns: Record<string, RegExp> = {
  id: /^[a-z][\w-]{0,39}$/,
  code: /^[\w-]{1,40}$/,
  answer: /^[\w-]{1,40}$/,
  key: /^[A-Za-z0-9][\w.~-]{0,127}$/,
  uri: /^[A-Za-z][\w+.-]*:\S{1,2000}$/,
  // As the contract has it, and short enough for a code, whose reader knows no other characters (RQ-50).
  version: /^(?=.{5,80}$)\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/,
  language: /^[A-Za-z]{2,3}(-\w{1,8})*$/,
  string: /./,
};

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks that every member is there, known and of its form, and puts right in `definition` what may be written in an
 * older way (RQ-7). What is wrong is taken out, so that the rules after this one meet right types or nothing.
 */
export function checkShape(definition: Data, report: Report): void {
  const [language] = Array.isArray(definition.languages) ? definition.languages : [];

  const read = (value: unknown, shape: Shape, path: string): unknown => {
    if (typeof shape === 'string') return readPrimitive(value, shape, path);
    if (Array.isArray(shape)) return readList(value, shape as [Shape, number, number?], path);
    if (isData(value))
      return '*' in shape ? readRecord(value, shape['*'], path) : readMembers(value, shape as Members, path);
    return report('wrong-type', path);
  };

  const readMembers = (members: Data, shape: Members, path: string) => {
    const known = Object.keys(shape).map((name) => name.replace('!', ''));
    for (const name of Object.keys(members)) if (!known.includes(name)) readUnknown(members, name, { known, path });
    for (const [key, member] of Object.entries(shape)) {
      const name = key.replace('!', '');
      if (Object.hasOwn(members, name)) members[name] = read(members[name], member, `${path}/${name}`);
      else if (key !== name) report('missing-member', `${path}/${name}`);
    }
    return members;
  };

  const readUnknown = (members: Data, name: string, { known, path }: { known: string[]; path: string }) => {
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const newName = oldNames.get(name) ?? (name === 'kind' && members[name] === 'samspil.quiz' ? 'contract' : '');
    if (known.includes(newName)) {
      report('old-name', at, true);
      members[newName] ??= newName === 'contract' ? 'samspil-quiz/1' : members[name];
    } else if (!/^x-|^\$schema$|^demo$/.test(name)) report('unknown-member', at, !nearest(name, known));
  };

  const readList = (value: unknown, [each, most, least = 0]: [Shape, number, number?], path: string) => {
    if (!Array.isArray(value)) return report('wrong-type', path);
    if (value.length > most) report('too-large', path);
    if (value.length < least) report('number-out-of-range', path);
    // An entry that is no data becomes an empty one, so that the others keep their places.
    const empty = typeof each === 'string' ? undefined : {};
    return Array.from(value.slice(0, most), (entry, index) => read(entry, each, `${path}/${index}`) ?? empty);
  };

  const readRecord = (members: Data, shape: Shape, path: string) => {
    for (const name of Object.keys(members)) {
      if (!patterns.id?.test(name)) report('bad-id', `${path}/${name}`);
      members[name] = read(members[name], shape, `${path}/${name}`) ?? {};
    }
    return members;
  };

  const readPrimitive = (value: unknown, shape: string, path: string): unknown => {
    const range = numberRanges[shape];
    if (shape === 'text') return readText(value, path);
    if (shape.startsWith('=')) return readWord(value, shape.slice(1).split('|'), path);
    if (shape === 'range') return `${value}` === '0,100' ? value : report('not-supported', path);
    if (range) {
      if (typeof value !== 'number') return report('wrong-type', path);
      return value >= range[0] && value <= range[1] ? value : report('number-out-of-range', path);
    }
    if (typeof value === 'boolean' && (shape === 'boolean' || shape === 'answer')) return value;
    if (typeof value !== 'string') return report('wrong-type', path);
    if (patterns[shape]?.test(value)) return value;
    return report(/id|code|key/.test(shape) ? 'bad-id' : 'wrong-type', path);
  };

  const readWord = (value: unknown, words: readonly string[], path: string) => {
    const camel = `${value}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const isOld = value !== camel && !words.includes(`${value}`);
    const word = words.find((known) => known === (isOld ? camel : value));
    if (word && isOld) report('old-name', path, true);
    if (!word) report(path === '/contract' ? 'wrong-contract' : 'not-supported', path);
    return word;
  };

  const readText = (value: unknown, path: string) => {
    const texts = isData(value) ? Object.values(value) : [value];
    if (texts.length === 0 || texts.some((text) => typeof text !== 'string')) return report('wrong-type', path);
    if (texts.some((text) => [...(text as string)].length > longestText)) report('too-large', path);
    const first = isData(value) && language !== undefined ? value[language] : value;
    if (!/\S/.test(`${first ?? ''}`)) report('translation-missing', path);
    return value;
  };

  readMembers(definition, definitionShape, '');
}
