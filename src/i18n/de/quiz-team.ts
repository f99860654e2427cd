import type { QuizTeamMessages } from '../messages.ts';

/** German words of a team of the readiness quiz. */
export const messages: QuizTeamMessages = {
  collect: 'Antworten von mehreren sammeln',
  explain:
    'Fügen Sie die Codes oder Adressen ein, die jede und jeder bekommen hat. Wir zeichnen daraus ein gemeinsames Bild – hier im Browser.',
  visible: 'Wer die Codes sammelt, kann die einzelnen Antworten sehen.',
  codes: 'Codes oder Adressen',
  codesHint: 'Einer pro Zeile.',
  group: (number) => `Gruppe ${number}`,
  groupName: 'Name der Gruppe',
  sides: ['Interne', 'Externe'],
  divide: 'In Gruppen aufteilen',
  addGroup: 'Gruppe hinzufügen',
  removeGroup: 'Gruppe entfernen',
  gapHint: 'Wir vergleichen die ersten beiden Gruppen.',
  show: 'Gemeinsames Bild zeigen',
  back: 'Zurück',
  change: 'Codes ändern',
  none: 'Fügen Sie mindestens einen Code ein.',
  read: (read, bad) => {
    const codes = (count: number) => (count === 1 ? '1 Code' : `${count} Codes`);
    return bad === 0 ? `${codes(read)} gelesen` : `${codes(read)} gelesen, ${bad} nicht lesbar`;
  },
  badLine: (line, text, reason) => `Zeile ${line} („${text}“): ${reason}`,
  otherEdition: (version) =>
    `Der Code stammt aus Ausgabe ${version} des Tests. Die Zahlen lassen sich nicht mit den anderen vergleichen.`,
  cut: 'Wir lesen höchstens 500 Codes. Die übrigen sind nicht mitgezählt.',
  line: (line, group) => (group ? `Zeile ${line} bei ${group}` : `Zeile ${line}`),
  repeated: (lines) =>
    `Die Codes in ${lines.slice(0, -1).join(', ')} und ${lines.at(-1)} sind gleich. Sie zählen als eine Person.`,
  several: (count) => (count === 2 ? 'Ja, es sind zwei Personen' : `Ja, es sind ${count} Personen`),
  heading: 'Ihr gemeinsames Bild',
  otherQuiz:
    'Das Team hat einen anderen Test oder eine andere Ausgabe des Tests beantwortet als die, die jetzt hier steht. Deshalb können wir das Bild nicht zeichnen.',
  answered: (count) => `${count} haben geantwortet.`,
  fewer: (count, least) => `${count} von mindestens ${least} haben geantwortet.`,
  fewerWhy: (least) => `Das Bild kommt, wenn mindestens ${least} geantwortet haben. So ist niemand wiederzuerkennen.`,
  lead: {
    disagree: (area) => `Am uneinigsten sind Sie sich bei ${area}. Beginnen Sie damit.`,
    some: (area) => `Sie sehen manches etwas unterschiedlich, am meisten ${area}.`,
    agree: () => 'Sie sind sich in allen Bereichen weitgehend einig.',
  },
  mean: (number) => `Alle Antworten zusammen ergeben im Mittel ${number} von 100.`,
  advice: 'Das können Sie jetzt tun',
  areas: 'Bereich für Bereich',
  caption: 'Größte Uneinigkeit zuerst, 0 bis 100',
  columns: {
    area: 'Bereich',
    agreement: 'Einigkeit',
    mean: 'Mittel',
    median: 'Mitte',
    half: 'Die Hälfte liegt bei',
    respondents: 'Antworten',
  },
  agreement: {
    agree: 'Sie sind sich weitgehend einig',
    some: 'Sie sehen es etwas unterschiedlich',
    disagree: 'Sie sind sehr uneinig – beginnen Sie hier',
  },
  polarised: 'Geteilt: einige antworten sehr niedrig, andere sehr hoch.',
  between: (low, high) => `${low} bis ${high}`,
  extremes: (low, high) => `außen ${low} und ${high}`,
  tooFew: 'Zu wenige Antworten',
  gap: 'Von beiden Seiten gesehen',
  gapCaption: 'Mittelwerte zweier Gruppen, größter Unterschied zuerst',
  gapLead: (inside, points, outside, area) =>
    `${inside}: ${Math.abs(points)} Punkte ${points > 0 ? 'höher' : 'niedriger'} als ${outside} bei ${area}.`,
  difference: 'Unterschied',
  alike: 'Sie sehen es gleich.',
  gapSize: { same: 'Sie sehen es gleich', some: 'etwas unterschiedlich', much: 'sehr unterschiedlich' },
  roles: 'Aus Sicht jeder Rolle',
  rolesCaption: 'Mittel jedes Bereichs nach Rolle',
  role: (name, count) => `${name} (${count} Antworten)`,
  rolesHidden: (count) =>
    `${count} Antworten kommen aus Rollen, die zu klein sind, um für sich zu stehen. Im gemeinsamen Bild zählen sie mit.`,
  tooSmall: (least) => `In jeder Gruppe müssen mindestens ${least} sein.`,
};
