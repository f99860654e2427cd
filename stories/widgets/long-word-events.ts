const longWord = 'Kommunalbestyrelsesmedlemskandidatforberedelsesarrangement';

/** Events with the longest words and titles an editor could have written, for the stories that show them. */
export const longWordEvents = {
  items: [
    {
      id: 'lange-ord',
      title: `${longWord} og andre ord, der ikke vil være på en linje i en smal spalte, heller ikke når titlen fylder to hundrede tegn og fortsætter, efter at alle andre titler for længst er holdt op`,
      startsAt: '2026-12-08T17:00:00+01:00',
      endsAt: '2026-12-08T18:30:00+01:00',
      timeZone: 'Europe/Copenhagen',
      status: 'moved',
      previousStartsAt: '2026-12-01T17:00:00+01:00',
      place: {
        name: 'Sundhedsfremmeaktivitetssekretariatet',
        address: 'Generalkrigskommissariatsvej 1234',
        postcode: '6950',
        city: 'Ringkøbing',
      },
      categories: [{ id: 'a', label: 'Ungdomsuddannelsesvejledningsarrangementer' }],
    },
    {
      id: 'andre-ord',
      title: 'Speciallægepraksisplanlægningsstabiliseringsperiode',
      startsOn: '2026-12-09',
      endsBefore: '2026-12-12',
      categories: [{ id: 'b', label: 'Nærdemokratiudviklingsinitiativer' }],
    },
  ],
  next: null,
  total: 2,
  asOf: '2026-11-24T14:05:00+01:00',
};
