/** Events on the edges of days and of summer time, as the contract has them. */
export const edgeEvents = [
  {
    id: 'foer-sommertid',
    title: 'Før sommertid',
    startsAt: '2026-03-29T01:30:00+01:00',
    endsAt: '2026-03-29T03:30:00+02:00',
    timeZone: 'Europe/Copenhagen',
  },
  { id: 'kulturweekend', title: 'Kulturweekend', startsOn: '2026-10-24', endsBefore: '2026-10-26' },
  { id: 'vintertid', title: 'Vintertid', startsOn: '2026-10-25' },
  {
    id: 'dobbelt-time',
    title: 'Den dobbelte time',
    startsAt: '2026-10-25T02:30:00+02:00',
    endsAt: '2026-10-25T02:30:00+01:00',
    timeZone: 'Europe/Copenhagen',
  },
  { id: 'uden-slut', title: 'Uden slut', startsAt: '2026-12-08T17:00:00+01:00', timeZone: 'Europe/Copenhagen' },
];
