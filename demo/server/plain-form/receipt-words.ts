import type { Language } from '../../../src/i18n/messages.ts';

/** What is said around a receipt: that it is not shown any more, and that a form has one already. */
export interface ReceiptWords {
  over: string;
  overText: string;
  sentBefore: string;
  sentBeforeText: string;
  seeReceipt: string;
}

/** The words around a receipt in every language. */
export const receiptWords: Record<Language, ReceiptWords> = {
  da: {
    over: 'Kvitteringen vises ikke længere her',
    overText: 'Har du fået en mail, kan du se, rette og afmelde med linket i den. Ellers kontakt os.',
    sentBefore: 'Du har allerede sendt den her tilmelding',
    sentBeforeText: 'Den gælder, som du sendte den. Det, du har ændret bagefter, er ikke kommet med.',
    seeReceipt: 'Se kvitteringen',
  },
  en: {
    over: 'The receipt is no longer shown here',
    overText: 'If you have had an email from us, its link lets you see, change and cancel. Otherwise contact us.',
    sentBefore: 'You have already sent this sign-up',
    sentBeforeText: 'It stands as you sent it. What you have changed since is not in it.',
    seeReceipt: 'See the receipt',
  },
  de: {
    over: 'Die Bestätigung wird hier nicht mehr angezeigt',
    overText:
      'Wenn Sie eine E-Mail von uns haben, können Sie mit dem Link darin alles sehen, ändern und absagen. Sonst melden Sie sich bei uns.',
    sentBefore: 'Sie haben diese Anmeldung schon gesendet',
    sentBeforeText: 'Sie gilt so, wie Sie sie gesendet haben. Was Sie danach geändert haben, ist nicht dabei.',
    seeReceipt: 'Bestätigung ansehen',
  },
  ar: {
    over: 'لم يعد الإيصال يُعرض هنا',
    overText: 'إذا وصلتك رسالة منا، فالرابط فيها يتيح لك أن ترى وتغيّر وتلغي. وإلا فتواصل معنا.',
    sentBefore: 'لقد أرسلت هذا التسجيل من قبل',
    sentBeforeText: 'يبقى كما أرسلته. ما غيّرته بعد ذلك ليس فيه.',
    seeReceipt: 'عرض الإيصال',
  },
};
