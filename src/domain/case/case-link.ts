import { readFragment, writeFragment } from '../text/fragment.ts';
import type { CaseFilter } from './case-filter.ts';

/** What an address says of a case list: the filters, and the case that is open (CA-26). */
export interface CaseLink {
  readonly filter: CaseFilter;
  readonly caseId?: string;
}

const written = ['status', 'municipality', 'tag', 'dimension'] as const;
const aliases: Record<string, string> = { kommune: 'municipality', tema: 'tag', omraade: 'dimension', sag: 'case' };
const value = /^([A-Za-z0-9][A-Za-z0-9._~-]{0,127}|-)$/;

/** Reads a fragment, Danish keys and `q` too; what is no id is ignored. */
export function parseCaseLink(fragment: string, name: string): CaseLink {
  const pairs = readFragment(fragment, name).map(([key, text]) => [aliases[key] ?? key, text] as const);
  const valuesOf = (asked: string) =>
    pairs.filter(([key, text]) => key === asked && value.test(text)).map(([, text]) => text);
  const chosen = written.map((key) => [key, sorted(valuesOf(key))] as const).filter(([, values]) => values.length > 0);
  const query = pairs
    .find(([key]) => key === 'q')?.[1]
    .trim()
    .slice(0, 100);
  const caseId = valuesOf('case').find((id) => id !== '-');
  return { filter: { ...Object.fromEntries(chosen), ...(query ? { q: query } : {}) }, ...(caseId ? { caseId } : {}) };
}

/** Writes the filters and the open case into a fragment: keys in the order shown, values sorted, never what was typed. */
export function formatCaseLink(link: CaseLink, name: string, fragment = ''): string {
  const pairs = written.flatMap((key) => sorted(link.filter[key] ?? []).map((text) => [key, text] as const));
  return writeFragment(fragment, name, link.caseId ? [...pairs, ['case', link.caseId]] : pairs);
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
