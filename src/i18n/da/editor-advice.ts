/** Danish words for who wrote an opportunity, shown in check mode only (SU-84). */
export const messages = {
  noCertificate: 'Opgaven er fast og med børn under 15. Husk børneattest.',
  consentAsAcceptance: 'Et samtykke bruges som accept. Fjern boksen.',
  forbiddenQuestion: {
    birthDate: 'Spørg ikke om fødselsdato. Brug aldersgrupper.',
    cpr: 'Spørg ikke om CPR-nummer. Det skal ikke bruges her.',
    address: 'Spørg ikke om adresse. Et postnummer er nok.',
    illness: 'Spørg ikke om sygdom. Spørg, hvad I skal sørge for.',
  },
  nobodyAnswers: 'Skriv, hvem der svarer, og hvornår.',
  manyQuestions: (count: number) => `${count} spørgsmål. Hver ekstra koster tilmeldinger.`,
  bothAddresses: 'Mange ældre har kun telefon. Lad én være nok.',
  guardianOfAdults: (minimumAge: number, below: number) =>
    `Man skal være ${minimumAge} år, men der spørges om en værge for unge under ${below}. Fjern det ene.`,
  shortHold: (extensions: number) =>
    `Pladsen holdes, men kan kun forlænges ${extensions} gange. Den skal kunne forlænges mindst 10 gange.`,
  questionFault: (what: string) => `Spørgsmålet følges ikke, som det er skrevet: ${what}.`,
  longRetention: (days: number) => `Slettefristen er ${days} dage. Er det nødvendigt?`,
  inQuestion: (question: string) => `«${question}»`,
};
