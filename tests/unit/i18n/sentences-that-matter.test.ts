import { expect } from 'chai';
import type { SignUpMessages } from '../../../src/i18n/messages.ts';
import { signUpWords } from '../../../src/i18n/sign-up-words.ts';

/** How a sentence is put together on the screen, in any language. */
const sentences: Readonly<Record<string, (words: SignUpMessages) => string>> = {
  unknown: (words) => `${words.unknown}. ${words.unknownRepeat}`,
  'unknown, not repeatable': (words) => `${words.unknown}. ${words.unknownContact('X')}`,
  offline: (words) => words.offline,
  CPR: (words) => words.cpr.block,
  full: (words) => `${words.conflict.full}. ${words.answersKept}`,
  promise: (words) => words.hearFrom('X', 'Y'),
  notice: (words) => words.noticeWithHost('X', 'Y'),
  'every receipt': (words) => words.signedUpBefore,
};

/** The sentences of SU-85 as the specification has them; German and Arabic say the same. */
const said: Readonly<Record<keyof typeof signUpWords, Readonly<Record<string, string>>>> = {
  da: {
    unknown: 'Vi ved ikke, om din tilmelding kom igennem. Tryk Prøv igen. Du bliver ikke tilmeldt to gange.',
    'unknown, not repeatable':
      'Vi ved ikke, om din tilmelding kom igennem. Ring eller skriv til X, før du prøver igen.',
    offline: 'Du er ikke på nettet. Dine svar er her stadig.',
    CPR: 'Fjern CPR-nummeret. Vi beder aldrig om det her.',
    full: 'Der er ikke flere pladser. Dine svar er gemt her på siden.',
    promise: 'Du hører fra X senest Y.',
    notice: 'Dine oplysninger sendes til X (Y).',
    'every receipt': 'Har du tilmeldt dig før med samme mail eller telefon, får du en mail om, hvad der gælder.',
  },
  en: {
    unknown: 'We do not know whether your sign-up got through. Press Try again. You will not be signed up twice.',
    'unknown, not repeatable':
      'We do not know whether your sign-up got through. Call or write to X before you try again.',
    offline: 'You are offline. Your answers are still here.',
    CPR: 'Remove the CPR number. We never ask for it here.',
    full: 'There are no places left. Your answers are kept on this page.',
    promise: 'You will hear from X by Y.',
    notice: 'Your details are sent to X (Y).',
    'every receipt':
      'If you have signed up before with the same e-mail or phone, you will get a mail about what applies.',
  },
  de: {
    unknown:
      'Wir wissen nicht, ob Ihre Anmeldung angekommen ist. Drücken Sie Erneut versuchen. Sie werden nicht zweimal angemeldet.',
    'unknown, not repeatable':
      'Wir wissen nicht, ob Ihre Anmeldung angekommen ist. Rufen Sie an oder schreiben Sie an X, bevor Sie es noch einmal versuchen.',
    offline: 'Sie sind offline. Ihre Antworten sind noch da.',
    CPR: 'Entfernen Sie die CPR-Nummer. Wir fragen hier nie danach.',
    full: 'Es gibt keine freien Plätze mehr. Ihre Antworten sind auf dieser Seite gespeichert.',
    promise: 'Sie hören von X bis Y.',
    notice: 'Ihre Angaben gehen an X (Y).',
    'every receipt':
      'Haben Sie sich schon einmal mit derselben E-Mail oder demselben Telefon angemeldet, erhalten Sie eine E-Mail darüber, was gilt.',
  },
  ar: {
    unknown: 'لا نعرف هل وصل تسجيلك. اضغط على «إعادة المحاولة». لن تُسجَّل مرتين.',
    'unknown, not repeatable': 'لا نعرف هل وصل تسجيلك. تواصل هاتفيًا أو كتابةً مع X قبل أن تعيد المحاولة.',
    offline: 'أنت غير متصل بالإنترنت. إجاباتك ما زالت هنا.',
    CPR: 'احذف رقم CPR. نحن لا نطلبه هنا أبدًا.',
    full: 'لم تبقَ أماكن شاغرة. إجاباتك محفوظة في هذه الصفحة.',
    promise: 'سيصلك رد من X في موعد أقصاه Y.',
    notice: 'تُرسل بياناتك إلى X (Y).',
    'every receipt': 'إذا سبق أن سجّلت بالبريد الإلكتروني نفسه أو الهاتف نفسه، فستصلك رسالة إلكترونية توضّح لك الوضع.',
  },
};

const counted: Readonly<Record<keyof typeof signUpWords, readonly string[]>> = {
  da: [
    'Der er travlt. Du kan sende igen om 1 sekund. Dine svar er her stadig.',
    '1 tegn tilbage',
    'Der er kommet et nyt spørgsmål: »A?«. Dine andre svar er her stadig.',
    'Der er kommet 2 nye spørgsmål: »A?«, »B«. Dine andre svar er her stadig.',
  ],
  en: [
    'It is busy. You can send again in 1 second. Your answers are still here.',
    '1 character left',
    'There is a new question: “A?”. Your other answers are still here.',
    'There are 2 new questions: “A?”, “B”. Your other answers are still here.',
  ],
  de: [
    'Es ist viel los. In 1 Sekunde können Sie wieder senden. Ihre Antworten sind noch da.',
    'Noch 1 Zeichen',
    'Es gibt eine neue Frage: „A?“. Ihre anderen Antworten sind noch da.',
    'Es gibt 2 neue Fragen: „A?“, „B“. Ihre anderen Antworten sind noch da.',
  ],
  ar: [
    'هناك ضغط كبير الآن. يمكنك الإرسال مرة أخرى بعد ثانية واحدة. إجاباتك ما زالت هنا.',
    'المتبقي: حرف واحد',
    'هناك سؤال جديد واحد: «A?». إجاباتك الأخرى ما زالت هنا.',
    'هناك سؤالان جديدان: «A?»، «B». إجاباتك الأخرى ما زالت هنا.',
  ],
};

describe('what is counted [SU-32]', () => {
  for (const language of ['da', 'en', 'de', 'ar'] as const) {
    it(`is one or several: ${language}`, async () => {
      const words = language === 'da' ? signUpWords.da : (await signUpWords[language]()).messages;
      const said = [
        words.limited(1),
        words.charactersLeft(1),
        words.newQuestions(['A?']),
        words.newQuestions(['A?', 'B']),
      ];
      expect(said).to.deep.equal(counted[language]);
    });
  }
});

describe('the sentences that matter [SU-85]', () => {
  for (const language of ['da', 'en', 'de', 'ar'] as const) {
    for (const [name, sentence] of Object.entries(sentences)) {
      it(`say the same, no more and no less: ${name}, ${language}`, async () => {
        const words = language === 'da' ? signUpWords.da : (await signUpWords[language]()).messages;
        expect(sentence(words)).to.equal(said[language][name]);
      });
    }
  }
});
