import type { Fix } from '../../../../src/domain/quiz/definition-problem.ts';
import { pointerNames } from '../../../../src/domain/quiz/json-pointer.ts';

/** A copy of a document with one operation of RFC 6902 carried out, as a program that knows only that standard would. */
export function applyFix(document: unknown, fix: Fix): unknown {
  const root = structuredClone(document);
  const ownerAt = (path: string) => {
    const names = pointerNames(path);
    const last = names.pop() ?? '';
    const owner = names.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], root);
    return { owner: owner as Record<string, unknown>, last };
  };
  const take = (path: string) => {
    const { owner, last } = ownerAt(path);
    const value = owner[last];
    if (Array.isArray(owner)) owner.splice(Number(last), 1);
    else delete owner[last];
    return value;
  };
  const put = (path: string, value: unknown) => {
    const { owner, last } = ownerAt(path);
    if (Array.isArray(owner)) owner.splice(Number(last), 0, value);
    else owner[last] = value;
  };
  if (fix.op === 'remove') take(fix.path);
  if (fix.op === 'add') put(fix.path, fix.value);
  if (fix.op === 'move') put(fix.path, take(fix.from));
  if (fix.op === 'replace') {
    const { owner, last } = ownerAt(fix.path);
    owner[last] = fix.value;
  }
  return root;
}
