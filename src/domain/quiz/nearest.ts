/** The known name a misspelt one was meant to be (RQ-24): one slip up to 4 characters, two above; the first of equals. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const most = name.length <= 4 ? 1 : 2;
  let found: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > most) continue;
    const slips = distance(name.toLowerCase(), candidate.toLowerCase());
    if (slips <= most && slips < (found?.distance ?? Number.POSITIVE_INFINITY))
      found = { name: candidate, distance: slips };
  }
  return found?.name;
}

/** Optimal string alignment: letters put in, left out, changed, or two neighbours swapped. */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const isSame = left[i - 1] === right[j - 1];
      const isSwap = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const slips = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1));
      row.push(isSwap ? Math.min(slips, (before[j - 2] ?? 0) + 1) : slips);
    }
    [before, above] = [above, row];
  }
  return above[right.length] ?? 0;
}
