import type { CaseStoryMessages } from '../messages.ts';
import { counted } from './counted.ts';

const month = { one: 'شهر', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر' };
const year = { one: 'سنة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' };
const span = (months: number) => {
  if (months === 6) return 'نصف سنة';
  if (months % 6 !== 0 || months < 12) return counted(months, month);
  const years = counted(Math.floor(months / 12), year);
  return months % 12 === 0 ? years : `${years} ونصف`;
};

/** Arabic words of a whole case story; spans of time stand in the genitive, as all sentences ask for it. */
export const messages: CaseStoryMessages = {
  challenge: 'التحدي',
  solution: 'الحل',
  result: 'النتيجة',
  earlyResult: 'نتيجة أولية',
  exampleResult: 'كيف تسير الأمور في المثال',
  resultNotDescribed: 'لا يصف المصدر النتيجة.',
  resultsFollow: 'ستُنشر النتائج لاحقًا.',
  resultsFollowAfter: (when) => `ستُنشر النتائج لاحقًا. من المقرر إجراء التقييم بعد ${when}.`,
  onlyTeaser: 'لا نعرف سوى هذه النبذة القصيرة.',
  expectedValue: 'ما يأملون تحقيقه',
  risk: 'ما ينبغي الانتباه إليه',
  keyFigures: 'أرقام رئيسية',
  phases: 'المراحل',
  phaseState: { planned: 'مخطَّط لها', ongoing: 'جارية', done: 'منجزة' },
  evaluation: 'التقييم',
  months: span,
  monthsList: (list) => list.map(span).join('، و'),
  after: (when) => `بعد ${when}`,
  afterInMonth: (when, monthName) => `بعد ${when} (${monthName})`,
  notHeld: 'لم يُجرَ بعد',
  contact: 'جهة الاتصال',
  takePart: 'المشاركة',
  relevantIf: 'يفيدكم هذا إذا كنتم ضعفاء في',
  sameQuiz: 'هل أنتم مستعدون لتجربة الشيء نفسه؟',
  related: 'حالات أخرى',
  source: 'المصدر',
};
