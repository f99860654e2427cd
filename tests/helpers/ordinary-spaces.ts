/** A text as it is read: which of its words stay on one line is told where that is the point. */
export const withOrdinarySpaces = (text: string | null = ''): string => (text ?? '').replaceAll('\u00a0', ' ');
