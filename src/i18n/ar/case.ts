import type { CaseMessages } from '../messages.ts';
import { counted } from './counted.ts';
import { messages as shared } from './shared.ts';

const otherTopics = {
  one: 'موضوع آخر',
  two: 'موضوعان آخران',
  few: 'مواضيع أخرى',
  many: 'موضوعًا آخر',
  other: 'موضوع آخر',
};

/** Arabic words of a case as line and card. */
export const messages: CaseMessages = {
  ...shared,
  status: {
    reported: 'نُفّذت',
    planned: 'مخطَّط لها – لا نتائج بعد',
    teaser: 'نبذة قصيرة',
    illustration: 'مثال افتراضي',
  },
  moreTags: (count) => `و${counted(count, otherTopics)}`,
  notFound: 'لم تعد هذه الحالة موجودة.',
};
