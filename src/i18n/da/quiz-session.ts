/** Danish words of a team on the backend. */
export const messages = {
  privacy: (team: string, host: string) =>
    `Dine svar sendes til holdet ${team} hos ${host}, når du trykker »Send mine svar«. Ingen kan se, hvad du svarede. Når de er sendt, kan de ikke hentes tilbage, fordi vi ikke ved, hvem der har svaret.`,
  missing: 'Vi kan ikke finde holdet. Bed om linket igen.',
  noTeamNow: 'Vi kan ikke hente holdet lige nu.',
  retry: 'Prøv igen',
  heading: (team: string) => `Holdet ${team}`,
  collecting: (count: number, invited: number, day: string, least: number) =>
    `${count} af ${invited} har svaret. Resultatet kommer, når alle har svaret, eller ${day} – hvis mindst ${least} har.`,
  tooFew: (count: number, least: number) =>
    `Der kom ${count} svar. Der skal mindst ${least} til, så ingen kan genkendes.`,
  published: 'Holdets billede er klar.',
  show: 'Se holdets billede',
  send: 'Send mine svar',
  sending: 'Sender …',
  sent: 'Dine svar er sendt. Dit eget resultat står her stadig.',
  closed: 'Holdet er lukket. Dine svar er ikke sendt. Dit eget resultat står her stadig.',
  changed: 'Testen er ændret, siden du svarede. Dine svar er ikke sendt.',
  unknown: 'Vi ved ikke, om dine svar nåede frem. Tryk igen – de tæller kun én gang.',
  failed: 'Dine svar er ikke sendt. Prøv igen.',
  open: 'Giv svarene videre',
  openWhy: (name: string) =>
    `Giv svarene anonymt videre til ${name}. De bruges kun til at sammenligne mange svar, og de kan ikke hentes tilbage.`,
  openSend: (name: string) => `Giv svarene anonymt videre til ${name}`,
  openSent: 'Tak. Svarene er givet videre uden navn.',
  start: 'Start et hold',
  startWhy:
    'I får et link, I kan sende rundt. Resultatet kommer på én gang, når alle har svaret, eller når tiden er gået.',
  name: 'Holdets navn',
  invited: (least: number) => `Hvor mange er inviteret? (${least}–500)`,
  closes: 'Sidste dag at svare (højst 90 dage frem)',
  previous: 'Link til holdet fra sidste gang (valgfrit)',
  compared: 'Tag holdets gennemsnit med, når organisationer sammenlignes. Ingen nævnes ved navn.',
  wrong: {
    name: 'Skriv et navn.',
    invited: (least: number) => `Skriv et tal fra ${least} til 500.`,
    closes: 'Vælg en dag fra i morgen og højst 90 dage frem.',
    previous: 'Linket kan ikke læses. Sæt hele linket ind, eller lad feltet være tomt.',
  },
  error: 'Fejl:',
  link: 'Link til holdet',
  linkHint: 'Send det til alle, der skal svare. Gem det til næste gang.',
  notBegun: 'Holdet kunne ikke startes. Prøv igen.',
  begun: 'Holdet er startet.',
  rounds: 'Siden sidst',
  round: (name: string, month: string) => `${name} (${month})`,
  roundsCaption: 'Gennemsnit pr. område i hver runde',
  movement: (last: number, first: number) =>
    last === first ? 'uændret' : last > first ? `+${last - first}` : `−${first - last}`,
  change: 'Ændring',
};
