import type { CalendarFormMessages } from '../messages.ts';

/** Arabic words of what becomes of a form in an opened event. */
export const messages: CalendarFormMessages = {
  unavailable: {
    full: 'كل الأماكن محجوزة.',
    waitingList: 'كل الأماكن محجوزة. يمكنك الانضمام إلى قائمة الانتظار.',
    notOpenYet: 'لم يُفتح التسجيل بعد.',
    closed: 'أُغلق التسجيل.',
    cancelled: 'أُلغيت الفعالية.',
    postponed: 'أُجّلت الفعالية. لم يُحدد الموعد الجديد بعد.',
    tooLate: 'بدأت الفعالية، فلا يمكن التسجيل بعد الآن.',
    form: 'لا يمكن فعل ذلك في هذه الصفحة. اتصل بالجهة المنظِّمة أو اكتب إليها.',
  },
  registered: {
    confirmed: 'أنت مسجَّل',
    waiting: 'أنت على قائمة الانتظار',
    verifyContact: 'أكّد من بريدك الإلكتروني',
    received: 'وصل تسجيلك',
  },
  notInSearch: 'لم تعد ضمن بحثك',
};
