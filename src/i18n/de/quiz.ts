import type { QuizMessages } from '../messages.ts';
import { messages as shared } from './shared.ts';

/** German words of the readiness quiz up to its result. */
export const messages: QuizMessages = {
  ...shared,
  unusable: 'Der Test kann gerade nicht angezeigt werden.',
  retired: 'Dieser Test ist durch einen neueren ersetzt.',
  minutes: (minutes) => (minutes === 1 ? 'Das dauert etwa 1 Minute.' : `Das dauert etwa ${minutes} Minuten.`),
  privacy: 'Wir speichern Ihre Antworten nicht. Sie bleiben in Ihrem Browser, bis Sie die Seite schließen.',
  privacyUnlessSaved:
    'Wir speichern Ihre Antworten nicht. Sie bleiben in Ihrem Browser, bis Sie die Seite schließen – oder „Auf diesem Gerät speichern“ wählen.',
  start: 'Starten',
  paper: 'Als Papierbogen drucken',
  askCode: 'Haben Sie einen Code?',
  back: 'Zurück',
  next: 'Weiter',
  finish: 'Ergebnis zeigen',
  review: 'Antworten prüfen',
  about: 'Über Sie',
  aboutPerson: 'Über Sie',
  question: (number, total) => `Frage ${number} von ${total}`,
  part: (number, total) => `Teil ${number} von ${total}`,
  totalChanged: (total) => `Durch Ihre Antwort sind es jetzt ${total} Fragen.`,
  quizChanged: 'Der Test wurde geändert. Ihre Antworten auf unveränderte Fragen haben wir behalten.',
  several: 'Sie können mehrere Antworten wählen.',
  problem: 'Es gibt ein Problem',
  choose: 'Wählen Sie eine Antwort.',
  chooseOr: (label) => `Wählen Sie eine Antwort oder „${label}“.`,
  error: 'Fehler:',
  edit: 'Ändern',
  unanswered: 'Nicht beantwortet',
};
