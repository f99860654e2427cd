import { BackendError, type BackendErrorKind } from '../backend/backend-error.ts';

const show = (value: unknown) => (JSON.stringify(value) ?? String(value)).slice(0, 400);

/** Members in order of their names, nothing where nothing is. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)).map(([k, v]) => [k, plain(v)]));
}

/** Two values are the same, whatever the order of their members. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** Fails unless this is true. */
export function must(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Error(what);
}

/** Fails unless two values are the same. */
export function mustEqual(found: unknown, expected: unknown, what: string): void {
  must(isSame(found, expected), `${what}: found ${show(found)}, expected ${show(expected)}`);
}

/** Fails unless work ends in a `BackendError` of this kind; gives the error. */
export async function mustFail(
  work: Promise<unknown>,
  kind: BackendErrorKind | readonly BackendErrorKind[],
  what: string,
): Promise<BackendError> {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  must(error !== undefined, `${what}: no error, expected ${kind}`);
  must(error instanceof BackendError, `${what}: not a BackendError but ${String(error)}`);
  must([kind].flat().includes(error.kind), `${what}: ${error.kind}, expected ${kind}`);
  return error;
}
