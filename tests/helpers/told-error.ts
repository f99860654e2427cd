/** An error as a page can report it: it is cloned on its way to the runner, and an element in it would end the whole page. */
export function toldError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  for (const [name, value] of Object.entries(error)) {
    try {
      structuredClone(value);
    } catch {
      Object.assign(error, { [name]: String(value) });
    }
  }
  return error;
}
