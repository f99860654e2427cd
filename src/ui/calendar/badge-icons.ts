const icons: Record<string, string> = {
  cancelled: 'M6 6l12 12M18 6L6 18',
  postponed: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  moved: 'M4 12h15M13 6l6 6-6 6',
  changed: 'M12 8v5M12 16.5v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  closed: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  online: 'M4 6h16v10H4zM9 20h6',
  needsHelp: 'M12 20s-7-4.5-7-10a4 4 0 0 1 7-2.5 4 4 0 0 1 7 2.5c0 5.5-7 10-7 10z',
  few: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20a7 7 0 0 1 14 0',
};
const sameIcon: Record<string, string> = {
  tentative: 'changed',
  notOpen: 'postponed',
  soldOut: 'closed',
  waitingList: 'few',
  hybrid: 'online',
};

/** The path of the icon of a status: it comes after the words, which say the same (LK-2). */
export const badgeIcon = (code: string): string => icons[sameIcon[code] ?? code] ?? icons.changed ?? '';
