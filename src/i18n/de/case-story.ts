import type { CaseStoryMessages } from '../messages.ts';

const years = (months: number): string => {
  const whole = Math.floor(months / 12);
  return months % 12 === 0 ? `${whole}` : `${whole || ''}½`;
};
const one = (months: number) => {
  if (months === 6) return 'einem halben Jahr';
  if (months === 12) return 'einem Jahr';
  if (months % 6 === 0) return `${years(months)} Jahren`;
  return months === 1 ? 'einem Monat' : `${months} Monaten`;
};
const lists = new Intl.ListFormat('de');

/** German words of a whole case story; spans of time stand in the dative, as all sentences ask for it. */
export const messages: CaseStoryMessages = {
  challenge: 'Herausforderung',
  solution: 'Lösung',
  result: 'Ergebnis',
  earlyResult: 'Vorläufiges Ergebnis',
  exampleResult: 'So geht es im Beispiel',
  resultNotDescribed: 'Die Quelle beschreibt das Ergebnis nicht.',
  resultsFollow: 'Ergebnisse folgen.',
  resultsFollowAfter: (when) => `Ergebnisse folgen. Die Auswertung ist nach ${when} geplant.`,
  onlyTeaser: 'Wir kennen nur diese kurze Erwähnung.',
  expectedValue: 'Was sie erreichen möchten',
  risk: 'Worauf Sie achten sollten',
  keyFigures: 'Kennzahlen',
  phases: 'Phasen',
  phaseState: { planned: 'Geplant', ongoing: 'Läuft', done: 'Abgeschlossen' },
  evaluation: 'Auswertung',
  months: one,
  monthsList: (list) => lists.format(list.map(one)),
  after: (when) => `Nach ${when}`,
  afterInMonth: (when, monthName) => `Nach ${when} (${monthName})`,
  notHeld: 'Noch nicht durchgeführt',
  contact: 'Kontakt',
  takePart: 'Mitmachen',
  relevantIf: 'Hilfreich, wenn Sie hier schwach sind',
  sameQuiz: 'Sind Sie bereit, dasselbe zu versuchen?',
  related: 'Andere Fallbeispiele',
  source: 'Quelle',
};
