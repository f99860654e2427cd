import type { AccessMessages } from '../messages.ts';

/** Arabic words for how a place can be reached and used. */
export const messages: AccessMessages = {
  feature: {
    stepFree: 'مدخل بلا درجات',
    accessibleToilet: 'مرحاض مهيأ لذوي الإعاقة',
    hearingLoop: 'نظام حلقة سمعية',
    signLanguage: 'ترجمة إلى لغة الإشارة',
    captioning: 'كتابة الكلام مباشرة',
    companionTicket: 'تذكرة مجانية للمرافق',
    accessibleParking: 'موقف سيارات مهيأ لذوي الإعاقة',
    lift: 'مصعد',
    quietSpace: 'غرفة هادئة',
    assistanceDog: 'كلاب المساعدة مرحب بها',
    easyLanguage: 'لغة سهلة',
    seating: 'أماكن للجلوس',
    publicTransport: 'حافلة أو قطار بالقرب',
  },
};
