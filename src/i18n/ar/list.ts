import type { ListMessages } from '../messages.ts';

/** Arabic words of a list that a person narrows. */
export const messages: ListMessages = {
  reset: 'إعادة الضبط',
  all: 'الكل',
  removeFilter: (name) => `إزالة عامل التصفية: ${name}`,
};
