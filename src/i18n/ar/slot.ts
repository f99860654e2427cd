import type { SlotMessages } from '../messages.ts';
import { counted } from './counted.ts';

/** Arabic words of times and places. */
export const messages: SlotMessages = {
  when: (day, from, to) => `${day}، الساعة ${from}${to && `–${to}`}`,
  moved: (was) => `نُقل من ${was}`,
  byAgreement: 'بالاتفاق',
  fromHome: 'من المنزل',
  orFromHome: 'أو من المنزل',
  places: {
    none: '',
    available: 'أماكن شاغرة',
    few: 'أماكن قليلة',
    waitingList: 'قائمة الانتظار',
    full: 'مكتمل',
    cancelled: 'ملغى',
    closed: 'التسجيل مغلق',
    past: 'بدأ بالفعل',
  },
  exactPlaces: (count) =>
    counted(count, {
      one: 'مكان شاغر واحد',
      two: 'مكانان شاغران',
      few: 'أماكن شاغرة',
      many: 'مكانًا شاغرًا',
      other: 'مكان شاغر',
    }),
};
