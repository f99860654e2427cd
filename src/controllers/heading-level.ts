/** The heading level a page asked for, 1–6; anything else is 2 (EM-60). */
export const headingLevel = (value: string): number => (/^[1-6]$/.test(value.trim()) ? Number(value) : 2);
