const longWord = 'Kommunalbestyrelsesmedlemskandidatforberedelsesarrangement';

/** Cases with the longest words and titles an editor could have written, for the stories that show them. */
export const longWordCases = {
  items: [
    {
      id: 'lange-ord',
      kind: 'case',
      status: 'planned',
      title: `${longWord} og andre ord, der ikke vil være på en linje i en smal spalte, heller ikke når titlen fylder to hundrede tegn og fortsætter, efter at alle andre titler for længst er holdt op`,
      summary: `Arbejdsmarkedsuddannelsesfondsbestyrelsen og ${longWord.toLowerCase()} mødes om sundhedsfremmeaktiviteter i lokalsamfundet.`,
      organisation: { name: 'Sundhedsfremmeaktivitetssekretariatet i Ringkøbing-Skjern Kommune', kind: 'municipality' },
      tags: [
        { id: 'a', label: 'Ungdomsuddannelsesvejledning' },
        { id: 'b', label: 'Nærdemokratiudvikling' },
        { id: 'c', label: 'Lokalsamfundsinddragelse' },
        { id: 'd', label: 'Kultur' },
      ],
      updatedAt: '2026-11-21T12:00:00+01:00',
    },
  ],
  next: null,
  total: 1,
  asOf: '2026-11-24T14:05:00+01:00',
};
