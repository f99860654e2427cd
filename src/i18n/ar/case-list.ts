import type { CaseListMessages } from '../messages.ts';
import { messages as cases } from './case.ts';
import { counted } from './counted.ts';
import { messages as list } from './list.ts';

const found = { one: 'حالة واحدة', two: 'حالتان', few: 'حالات', many: 'حالة', other: 'حالة' };

/** Arabic words of the case list. */
export const messages: CaseListMessages = {
  ...cases,
  ...list,
  showMore: 'عرض المزيد',
  shownOf: (added, total) => `أُضيف إلى العرض ${added}، والمجموع ${total}`,
  heading: 'الحالات',
  back: 'رجوع إلى القائمة',
  count: (count) => counted(count, found),
  noHits: 'لا توجد حالات تناسب اختيارك.',
  withoutFilter: (name, count) => `بدون ${name}: ${count}`,
  empty: 'لا توجد حالات بعد.',
  filter: {
    q: 'بحث',
    status: 'الوضع',
    municipality: 'البلدية',
    tag: 'الموضوع',
    dimension: 'المجال',
  },
  noMunicipality: 'بدون بلدية',
};
