import type { OpportunityFiltersMessages } from '../messages.ts';
import { messages as list } from './list.ts';
import { messages as weekday } from './weekday.ts';

/** Arabic words of the filters of opportunities. */
export const messages: OpportunityFiltersMessages = {
  ...list,
  ...weekday,
  noHits: 'لا توجد مهام تناسب ما اخترته.',
  showAll: 'عرض الكل',
  filter: {
    q: 'بحث',
    cause: 'الموضوع',
    audience: 'لمن',
    skill: 'ما تجيده',
    area: 'المنطقة',
    organisation: 'الجمعية',
    network: 'الشبكة',
    weekday: 'يوم الأسبوع',
    partOfDay: 'وقت اليوم',
    remote: 'المكان',
    commitment: 'عدد المرات',
  },
  remote: { no: 'حضوريًا', possible: 'حضوريًا أو من المنزل', only: 'من المنزل' },
  commitment: { single: 'مرة واحدة', series: 'بانتظام', rota: 'عندما يناسبك' },
};
