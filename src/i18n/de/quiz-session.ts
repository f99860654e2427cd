import type { QuizSessionMessages } from '../messages.ts';

/** German words of a team on the backend. */
export const messages: QuizSessionMessages = {
  privacy: (team, host) =>
    `Ihre Antworten gehen an das Team ${team} bei ${host}, wenn Sie „Meine Antworten senden“ wählen. Niemand kann sehen, was Sie geantwortet haben. Einmal gesendet, lassen sie sich nicht zurückholen, weil wir nicht wissen, wer geantwortet hat.`,
  missing: 'Wir finden das Team nicht. Bitten Sie noch einmal um die Adresse.',
  noTeamNow: 'Wir können das Team gerade nicht abrufen.',
  retry: 'Erneut versuchen',
  heading: (team) => `Das Team ${team}`,
  collecting: (count, invited, day, least) =>
    `${count} von ${invited} haben geantwortet. Das Ergebnis kommt, wenn alle geantwortet haben, oder am ${day} – wenn es mindestens ${least} sind.`,
  tooFew: (count, least) =>
    `Es kamen ${count} Antworten. Es braucht mindestens ${least}, damit niemand wiederzuerkennen ist.`,
  published: 'Das Bild des Teams ist fertig.',
  show: 'Bild des Teams ansehen',
  send: 'Meine Antworten senden',
  sending: 'Wird gesendet …',
  sent: 'Ihre Antworten sind gesendet. Ihr eigenes Ergebnis steht weiter auf dieser Seite.',
  closed:
    'Das Team ist geschlossen. Ihre Antworten sind nicht gesendet. Ihr eigenes Ergebnis steht weiter auf dieser Seite.',
  changed: 'Der Test hat sich geändert, seit Sie geantwortet haben. Ihre Antworten sind nicht gesendet.',
  unknown: 'Wir wissen nicht, ob Ihre Antworten angekommen sind. Wählen Sie noch einmal – sie zählen nur einmal.',
  failed: 'Ihre Antworten sind nicht gesendet. Versuchen Sie es noch einmal.',
  open: 'Antworten weitergeben',
  openWhy: (name) =>
    `Geben Sie die Antworten ohne Namen an ${name} weiter. Sie dienen nur dem Vergleich vieler Antworten und lassen sich nicht zurückholen.`,
  openSend: (name) => `Antworten anonym an ${name} weitergeben`,
  openSent: 'Danke. Die Antworten sind ohne Namen weitergegeben.',
  start: 'Team starten',
  startWhy:
    'Sie bekommen eine Adresse zum Herumschicken. Das Ergebnis kommt auf einmal, wenn alle geantwortet haben oder die Zeit um ist.',
  name: 'Name des Teams',
  invited: (least) => `Wie viele sind eingeladen? (${least}–500)`,
  closes: 'Letzter Tag zum Antworten (höchstens 90 Tage voraus)',
  previous: 'Adresse des Teams vom letzten Mal (freiwillig)',
  compared: 'Den Durchschnitt des Teams in den Vergleich von Organisationen aufnehmen. Keine wird genannt.',
  wrong: {
    name: 'Schreiben Sie einen Namen.',
    invited: (least) => `Schreiben Sie eine Zahl von ${least} bis 500.`,
    closes: 'Wählen Sie einen Tag ab morgen, höchstens 90 Tage voraus.',
    previous: 'Die Adresse ist nicht lesbar. Fügen Sie die ganze Adresse ein, oder lassen Sie das Feld leer.',
  },
  error: 'Fehler:',
  link: 'Adresse des Teams',
  linkHint: 'Schicken Sie sie allen, die antworten sollen. Heben Sie sie für das nächste Mal auf.',
  notBegun: 'Das Team konnte nicht gestartet werden. Versuchen Sie es noch einmal.',
  begun: 'Das Team ist gestartet.',
  rounds: 'Seit dem letzten Mal',
  round: (name, month) => `${name} (${month})`,
  roundsCaption: 'Mittel jedes Bereichs in jeder Runde',
  movement: (last, first) => (last === first ? 'unverändert' : last > first ? `+${last - first}` : `−${first - last}`),
  change: 'Änderung',
};
