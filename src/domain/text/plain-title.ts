import type { Text } from '../../contract/text.ts';

/** Any name of a thing as one string, Danish first: for sorting (BE-28) and for issues, never for showing. */
export function plainTitle(text: Text | undefined): string {
  if (text === undefined || text === null || typeof text === 'string') return text ?? '';
  return text.da ?? Object.values<string>(text)[0] ?? '';
}
