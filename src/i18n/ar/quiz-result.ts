import type { QuizResultMessages } from '../messages.ts';
import { counted } from './counted.ts';

/** Names joined by commas alone: «و» would be glued to a name. */
const join = (parts: readonly string[]) => parts.join('، ');
const others = (count: number) =>
  counted(count, { one: 'مجال آخر', two: 'مجالان آخران', few: 'مجالات أخرى', many: 'مجالًا آخر', other: 'مجال آخر' });
const times = (count: number) =>
  counted(count, { one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة', other: 'مرة' });
const organisations = (count: number) =>
  counted(count, { one: 'مؤسسة واحدة', two: 'مؤسستان', few: 'مؤسسات', many: 'مؤسسة', other: 'مؤسسة' });

/** Arabic words of the result of the readiness quiz, to several people together. */
export const messages: QuizResultMessages = {
  heading: 'أين أنتم الآن',
  overall: (number, band) => `نتيجتكم الإجمالية ${number} من 100: ${band}.`,
  lowestHighest: (lowest, low, highest, high) => `أصغر رقم: ${lowest} (${low}). أكبر رقم: ${highest} (${high}).`,
  allEqual: (number) => `رقم كل المجالات ${number}.`,
  tie: (areas) => (areas.length < 3 ? join(areas) : `${join(areas.slice(0, 2))} و${others(areas.length - 2)}`),
  tooFewOverall: 'الإجابات قليلة جدًا، فلا يمكن حساب رقم إجمالي.',
  tooFewAtAll: 'الإجابات قليلة جدًا، فلا يمكن رسم صورة.',
  allNotApplicable: (label) => `كانت إجابتكم «${label}» عن كل الأسئلة. لذلك لا يستطيع الاختبار أن يقول لكم شيئًا.`,
  caption: 'النتيجة حسب المجال، من 0 إلى 100',
  marked: '(من قصة التجربة)',
  area: 'المجال',
  number: 'الرقم',
  band: 'المستوى',
  answered: 'المُجاب عنه',
  answeredOf: (answered, asked) => `${answered} من ${asked}`,
  tooFew: (answered, asked) => `الإجابات أقل من أن تعطي رقمًا (${answered} من ${asked}).`,
  notApplicable: 'لا ينطبق عليكم – لا يدخل في الحساب.',
  cap: (from, areas, below, to) =>
    `كان المستوى الإجمالي سيكون «${from}»، لكن الرقم أقل من ${below} في ${join(areas)}. لذلك نعرض «${to}».`,
  dontKnow: (label, count) => `كانت إجابتكم «${label}» ${times(count)}.`,
  disclaimer: 'الاختبار أداة للحوار. اخترنا الحدود بين المستويات لتكون سهلة القراءة.',
  advice: 'ما يمكنكم فعله الآن',
  noAdvice: 'واصلوا ما تفعلونه. اتفقوا على موعد تعودون فيه إليه.',
  calculation: 'كيف حُسب الرقم',
  total: 'المجموع',
  points: (label, points, possible) => `${label}: عدد النقاط ${points} من ${possible}`,
  reversed: 'سؤال معكوس',
  weight: (weight) => `الوزن ${weight}`,
  notCounted: (label) => `${label}: لا يدخل في الحساب`,
  missing: (label) => `${label}: دون رقم، ويُعدّ سؤالًا دون إجابة`,
  unanswered: 'دون إجابة',
  needed: (percent) => `المطلوب إجابات بنسبة ${percent}% على الأقل ليظهر رقم.`,
  shownAs: (number) => `يظهر هكذا: ${number}`,
  editAnswers: 'تعديل الإجابات',
  restart: 'البدء من جديد',
  restartQuestion: 'هل تريد حذف الإجابات والبدء من جديد؟',
  restartYes: 'نعم، البدء من جديد',
  restartNo: 'لا، إبقاء الإجابات',
  figure: (said) => `رسم بياني: ${said} كل الأرقام موجودة في الجدول.`.replace('  ', ' '),
  others: (count) => `الآخرون (${organisations(count)})`,
  othersMark: 'الخط على كل شريط يبيّن أرقام المؤسسات الأخرى.',
  othersOverall: (mean) => `النتيجة الإجمالية للمؤسسات الأخرى ${mean} من 100.`,
  othersTooFew: (least) => `عدد المؤسسات قليل جدًا للمقارنة (المطلوب ${organisations(least)} على الأقل).`,
  tooFewShort: 'إجابات قليلة جدًا',
  cases: 'ما فعله آخرون:',
  events: 'ما يمكنكم المشاركة فيه:',
  eventAt: (day, time) => `${day}، الساعة ${time}`,
  caseStatus: {
    reported: 'تم التنفيذ',
    planned: 'قيد التخطيط – لا توجد نتائج بعد',
    teaser: 'نبذة قصيرة',
    illustration: 'مثال توضيحي',
  },
  personal: () => ({
    heading: 'أين أنت الآن',
    overall: (number, band) => `نتيجتك الإجمالية ${number} من 100: ${band}.`,
    allNotApplicable: (label) => `كانت إجابتك «${label}» عن كل الأسئلة. لذلك لا يستطيع الاختبار أن يقول لك شيئًا.`,
    notApplicable: 'لا ينطبق عليك – لا يدخل في الحساب.',
    dontKnow: (label, count) => `كانت إجابتك «${label}» ${times(count)}.`,
    advice: 'ما يمكنك فعله الآن',
    noAdvice: 'واصل ما تفعله. اختر يومًا تعود فيه إليه.',
    events: 'ما يمكنك المشاركة فيه:',
  }),
};
