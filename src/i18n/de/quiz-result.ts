import type { QuizResultMessages } from '../messages.ts';

const lists = new Intl.ListFormat('de');
const others = (count: number) => (count === 1 ? '1 weiterer' : `${count} weitere`);

/** German words of the result of the readiness quiz. */
export const messages: QuizResultMessages = {
  heading: 'Ihr Bild in diesem Moment',
  overall: (number, band) => `Insgesamt liegen Sie bei ${number} von 100: ${band}.`,
  lowestHighest: (lowest, low, highest, high) =>
    `Am niedrigsten: ${lowest} (${low}). Am höchsten: ${highest} (${high}).`,
  allEqual: (number) => `Alle Bereiche liegen bei ${number}.`,
  tie: (areas) =>
    areas.length < 3 ? lists.format(areas) : lists.format([...areas.slice(0, 2), others(areas.length - 2)]),
  tooFewOverall: 'Für eine Gesamtzahl gibt es zu wenige Antworten.',
  tooFewAtAll: 'Für ein Bild gibt es zu wenige Antworten.',
  allNotApplicable: (label) => `Sie haben überall „${label}“ geantwortet. Dann kann der Test nichts aussagen.`,
  caption: 'Ergebnis je Bereich, 0 bis 100',
  marked: '(vom Beispiel)',
  area: 'Bereich',
  number: 'Zahl',
  band: 'Stufe',
  answered: 'Beantwortet',
  answeredOf: (answered, asked) => `${answered} von ${asked}`,
  tooFew: (answered, asked) => `Zu wenige Antworten für eine Zahl (${answered} von ${asked}).`,
  notApplicable: 'Für Sie nicht relevant – zählt nicht mit.',
  cap: (from, areas, below, to) =>
    `Insgesamt lägen Sie bei ${from}, aber unter ${below} liegen: ${lists.format(areas)}. Deshalb zeigen wir ${to}.`,
  dontKnow: (label, count) => `Sie haben ${count === 1 ? 'einmal' : `${count}-mal`} „${label}“ geantwortet.`,
  disclaimer:
    'Der Test ist ein Gesprächswerkzeug. Die Grenzen zwischen den Stufen wurden so gewählt, dass sie leicht zu lesen sind.',
  advice: 'Was Sie jetzt tun können',
  noAdvice: 'Machen Sie weiter so. Vereinbaren Sie, wann Sie wieder hinschauen.',
  calculation: 'So wurde die Zahl berechnet',
  total: 'Insgesamt',
  points: (label, points, possible) => `${label}: ${points} von ${possible} Punkten`,
  reversed: 'umgekehrte Frage',
  weight: (weight) => `Gewicht ${weight}`,
  notCounted: (label) => `${label}: zählt nicht mit`,
  missing: (label) => `${label}: ergibt keine Zahl und gilt als fehlende Antwort`,
  unanswered: 'Nicht beantwortet',
  needed: (percent) => `Für eine Zahl müssen mindestens ${percent} % beantwortet sein.`,
  shownAs: (number) => `angezeigt als ${number}`,
  editAnswers: 'Antworten ändern',
  restart: 'Von vorn beginnen',
  restartQuestion: 'Möchten Sie die Antworten löschen und von vorn beginnen?',
  restartYes: 'Ja, von vorn beginnen',
  restartNo: 'Nein, Antworten behalten',
  figure: (said) => `Abbildung: ${said} Alle Zahlen stehen in der Tabelle.`.replace('  ', ' '),
  others: (count) => `Andere (${count} Organisationen)`,
  othersMark: 'Der Strich auf jedem Balken zeigt, wo andere liegen.',
  othersOverall: (mean) => `Insgesamt liegen andere bei ${mean} von 100.`,
  othersTooFew: (least) => `Zu wenige Organisationen für einen Vergleich (mindestens ${least}).`,
  tooFewShort: 'zu wenige Antworten',
  cases: 'Das haben andere gemacht:',
  events: 'Sie können dabei sein:',
  eventAt: (day, time) => `${day}, ${time} Uhr`,
  caseStatus: {
    reported: 'Durchgeführt',
    planned: 'Geplant – noch keine Ergebnisse',
    teaser: 'Kurz erwähnt',
    illustration: 'Erdachtes Beispiel',
  },
  personal: () => ({ noAdvice: 'Machen Sie weiter so. Wählen Sie einen Tag, an dem Sie wieder hinsehen.' }),
};
