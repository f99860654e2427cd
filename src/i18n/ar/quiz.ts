import type { QuizMessages } from '../messages.ts';
import { counted } from './counted.ts';
import { messages as shared } from './shared.ts';

const minute = { one: 'دقيقة واحدة', two: 'دقيقتين', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' };

/** Arabic words of the readiness quiz up to its result. */
export const messages: QuizMessages = {
  ...shared,
  unusable: 'لا يمكن عرض الاختبار الآن.',
  retired: 'حلّ اختبار أحدث محلّ هذا الاختبار.',
  minutes: (minutes) => `يستغرق حوالي ${counted(minutes, minute)}.`,
  privacy: 'لا نحفظ إجاباتك. تبقى في متصفّحك فقط إلى أن تغلق الصفحة.',
  privacyUnlessSaved: 'لا نحفظ إجاباتك. تبقى في متصفّحك فقط إلى أن تغلق الصفحة – أو تختار «الحفظ على هذا الجهاز».',
  start: 'بدء',
  paper: 'طباعة كنموذج ورقي',
  askCode: 'هل لديك رمز؟',
  back: 'رجوع',
  next: 'التالي',
  finish: 'عرض النتيجة',
  review: 'مراجعة الإجابات',
  about: 'عنكم',
  aboutPerson: 'عنك',
  question: (number, total) => `السؤال ${number} من ${total}`,
  part: (number, total) => `الجزء ${number} من ${total}`,
  totalChanged: (total) => `غيّرت إجابتك عدد الأسئلة إلى ${total}.`,
  quizChanged: 'تغيّر الاختبار. احتفظنا بإجاباتك عن الأسئلة التي لم تتغيّر.',
  several: 'يمكنك اختيار أكثر من إجابة.',
  problem: 'هناك مشكلة',
  choose: 'اختر إجابة.',
  chooseOr: (label) => `اختر إجابة، أو اختر «${label}».`,
  error: 'خطأ:',
  edit: 'تعديل',
  unanswered: 'بلا إجابة',
};
