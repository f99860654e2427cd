/** Danish words that more than one widget says. */
export const messages = {
  retry: 'Prøv igen',
  cannotRefresh: 'Vi kan ikke hente nyt lige nu.',
  cannotShow: 'Indholdet kan ikke vises lige nu.',
  notFound: 'Indholdet findes ikke længere.',
  offline: 'Du er ikke på nettet.',
  updatedAt: (time: string) => `Sidst opdateret ${time}.`,
  atTime: (time: string) => `kl. ${time}`,
  onDayAtTime: (day: string, time: string) => `${day} kl. ${time}`,
  loading: 'Henter …',
  close: 'Luk',
};
