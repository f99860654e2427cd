/** Danish words of taking dates along (EC-37, EC-38). */
export const messages = {
  target: {
    ics: 'Denne dato (.ics)',
    icsSeries: 'Hele rækken (.ics)',
    google: 'Google Kalender',
    outlook: 'Outlook.com',
    office: 'Outlook (arbejde eller skole)',
  },
  newWindow: (name: string) => `${name} (åbner i nyt vindue)`,
  subscription: 'Kalenderprogrammer henter nyt fra få timer til et døgn. Se altid her, om et arrangement er aflyst.',
  isWider: 'Abonnementet viser også arrangementer, du har filtreret fra her.',
  openSubscription: 'Åbn i kalenderprogram',
  address: 'Adresse',
  copy: 'Kopiér adresse',
  copied: 'Adressen er kopieret',
  notCopied: 'Adressen kunne ikke kopieres. Markér den og kopiér den selv.',
};
