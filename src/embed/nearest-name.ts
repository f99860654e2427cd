/** How many letters must be put in, taken out or exchanged to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const exchanged = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(exchanged, (row[j] as number) + 1, (next[j - 1] as number) + 1);
    }
    row = next;
  }
  return row[other.length] as number;
}

/** The known name nearest to a misspelt one, at most three letters away; undefined if none is near (EM-11). */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const near = names.map((name) => ({ name, away: distance(word.toLowerCase().slice(0, 40), name) }));
  near.sort((one, other) => one.away - other.away);
  const best = near[0];
  return best && best.away <= Math.min(3, best.name.length / 2) ? best.name : undefined;
}
