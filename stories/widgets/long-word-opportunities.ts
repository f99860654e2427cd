import content from '../../demo/content/opportunities.json' with { type: 'json' };

const longWord = 'Kommunalbestyrelsesmedlemskandidatforberedelsesarrangement';

/** An opportunity with the longest words an editor could have written, for the stories that show them. */
export const longWordOpportunities = content.items
  .filter(({ id }) => id === 'hent-nabo' || id === 'mtb-spor')
  .map((item) => ({
    ...item,
    title: `${longWord} for sundhedsfremmeaktivitetssekretariatet og andre ord, der ikke vil være på en linje`,
    summary: `Arbejdsmarkedsuddannelsesfondsbestyrelsen og ${longWord.toLowerCase()} mødes.`,
    description: `${longWord} er for alle, der vil være med til lokalsamfundsinddragelsesforberedelse.`,
    organisation: { ...item.organisation, name: `${longWord} og Omegns Nærdemokratiudviklingsprojekt` },
    place: { ...item.place, name: 'Lokalsamfundsinddragelsesforberedelseshuset', city: 'Nørre Sundbymagleøsterby' },
  }));
