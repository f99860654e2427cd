/** Danish words of the calendar's filters (EC-63 to EC-68). */
export const messages = {
  filter: {
    q: 'Søg',
    when: 'Hvornår',
    category: 'Tema',
    area: 'Område',
    isFree: 'Gratis',
    hasNeeds: 'Mangler hjælp',
  } as Record<string, string>,
  all: 'Alle',
  when: { today: 'I dag', tomorrow: 'I morgen', weekend: 'I weekenden', nextWeek: 'Næste uge' },
  option: (label: string, count: number) => `${label} (${count})`,
  toggle: (chosen: number) =>
    chosen === 0 ? 'Filtrér' : chosen === 1 ? 'Filtrér (1 valgt)' : `Filtrér (${chosen} valgt)`,
  filtered: (events: string, names: readonly string[]) => `${events} · filtreret på ${names.join(', ')}`,
  shown: (events: string) => `${events} vist`,
  remove: (name: string) => `Fjern filter: ${name}`,
  reset: 'Nulstil',
  noHits: 'Ingen arrangementer passer til dit valg.',
  without: (name: string, count: number) => `Uden ${name}: ${count}`,
  quoted: (text: string) => `«${text}»`,
};
