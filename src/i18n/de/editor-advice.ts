import type { EditorAdviceMessages } from '../messages.ts';

/** German words for who wrote an opportunity, shown in check mode only (SU-84). */
export const messages: EditorAdviceMessages = {
  noCertificate:
    'Die Aufgabe ist regelmäßig und mit Kindern unter 15. Denken Sie an das Führungszeugnis (børneattest).',
  consentAsAcceptance: 'Eine Einwilligung wird als Zustimmung zu Bedingungen benutzt. Entfernen Sie das Kästchen.',
  forbiddenQuestion: {
    birthDate: 'Fragen Sie nicht nach dem Geburtsdatum. Nehmen Sie Altersgruppen.',
    cpr: 'Fragen Sie nicht nach der CPR-Nummer. Sie wird hier nicht gebraucht.',
    address: 'Fragen Sie nicht nach der Adresse. Eine Postleitzahl genügt.',
    illness: 'Fragen Sie nicht nach Krankheiten. Fragen Sie, wofür Sie sorgen sollen.',
  },
  nobodyAnswers: 'Schreiben Sie, wer antwortet und wann.',
  manyQuestions: (count) => `${count} Fragen. Jede weitere kostet Anmeldungen.`,
  bothAddresses: 'Viele Ältere haben nur ein Telefon. Lassen Sie eines genügen.',
  guardianOfAdults: (minimumAge, below) =>
    `Man muss ${minimumAge} sein, aber unter ${below} wird nach Erziehungsberechtigten gefragt. Entfernen Sie eines.`,
  shortHold: (extensions) =>
    `Der Platz wird gehalten, lässt sich aber nur ${extensions}-mal verlängern. Es muss mindestens 10-mal gehen.`,
  questionFault: (what) => `Die Frage wird nicht so befolgt, wie sie geschrieben ist: ${what}.`,
  longRetention: (days) => `Gelöscht wird nach ${days} Tagen. Ist das nötig?`,
  inQuestion: (question) => `„${question}“`,
};
