/** Whether a list of cases is worth narrowing: six or more, or the page names its filters (CA-24). */
export const hasFilters = (stories: readonly unknown[], filters: string): boolean =>
  filters.trim() !== 'none' && (filters.trim() !== '' || stories.length >= 6);
