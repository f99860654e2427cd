import type { QuizTeamMessages } from '../messages.ts';
import { counted } from './counted.ts';

/** As they stand after a verbal noun: «قراءة رمزين». */
const codes = (count: number) =>
  counted(count, { one: 'رمز واحد', two: 'رمزين', few: 'رموز', many: 'رمزًا', other: 'رمز' });
const people = (count: number) =>
  counted(count, { one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
const answers = (count: number) =>
  counted(count, { one: 'إجابة واحدة', two: 'إجابتان', few: 'إجابات', many: 'إجابة', other: 'إجابة' });
const points = (count: number) =>
  counted(count, { one: 'نقطة واحدة', two: 'نقطتين', few: 'نقاط', many: 'نقطة', other: 'نقطة' });

/** Arabic words of a team of the readiness quiz. */
export const messages: QuizTeamMessages = {
  collect: 'جمع إجابات من عدة أشخاص',
  explain: 'ألصق الرموز أو الروابط التي حصل عليها كل منكم. نرسم منها صورة مشتركة واحدة، هنا في المتصفح.',
  visible: 'من يجمع الرموز يستطيع رؤية إجابات كل شخص.',
  codes: 'رموز أو روابط',
  codesHint: 'واحد في كل سطر.',
  group: (number) => `المجموعة ${number}`,
  groupName: 'اسم المجموعة',
  sides: ['أشخاص من الداخل', 'أشخاص من الخارج'],
  divide: 'تقسيم إلى مجموعات',
  addGroup: 'إضافة مجموعة',
  removeGroup: 'حذف المجموعة',
  gapHint: 'نقارن بين أول مجموعتين.',
  show: 'عرض الصورة المشتركة',
  back: 'رجوع',
  change: 'تعديل الرموز',
  none: 'ألصق رمزًا واحدًا على الأقل.',
  read: (read, bad) =>
    bad === 0 ? `تمت قراءة ${codes(read)}` : `تمت قراءة ${codes(read)}، وتعذّرت قراءة ${codes(bad)}`,
  badLine: (line, text, reason) => `السطر ${line} («${text}»): ${reason}`,
  otherEdition: (version) => `أُنشئ الرمز مع الإصدار ${version} من الاختبار. لا يمكن مقارنة أرقامه مع أرقام الآخرين.`,
  cut: 'نقرأ 500 رمز على الأكثر. الباقي لم يدخل في الحساب.',
  line: (line, group) => (group ? `السطر ${line} لدى ${group}` : `السطر ${line}`),
  repeated: (lines) => `الرموز في ${lines.slice(0, -1).join('، ')} و${lines.at(-1)} متطابقة. تُحسب لشخص واحد.`,
  several: (count) => (count === 2 ? 'نعم، هما شخصان' : `نعم، هم ${people(count)}`),
  heading: 'صورتكم المشتركة',
  otherQuiz: 'أجاب الفريق عن اختبار آخر أو عن إصدار آخر غير الموجود هنا الآن. لذلك لا يمكننا رسم الصورة.',
  answered: (count) => `أجاب ${people(count)}.`,
  fewer: (count, least) => `عدد من أجابوا: ${count}. المطلوب ${least} على الأقل.`,
  fewerWhy: (least) => `تظهر الصورة عندما يجيب ${people(least)} على الأقل. عندها لا يمكن التعرّف على أحد.`,
  lead: {
    disagree: (area) => `أكثر ما تختلفون فيه: ${area}. ابدؤوا من هناك.`,
    some: (area) => `تختلف آراؤكم قليلًا، وأكثر ما تختلفون فيه: ${area}.`,
    agree: () => 'أنتم متفقون إلى حد كبير في كل المجالات.',
  },
  mean: (number) => `متوسط كل الإجابات معًا ${number} من 100.`,
  advice: 'ما يمكنكم فعله الآن',
  areas: 'المجالات واحدًا واحدًا',
  caption: 'أكبر اختلاف أولًا، من 0 إلى 100',
  columns: {
    area: 'المجال',
    agreement: 'الاتفاق',
    mean: 'المتوسط',
    median: 'القيمة الوسطى',
    half: 'نصف الإجابات',
    respondents: 'الإجابات',
  },
  agreement: {
    agree: 'أنتم متفقون إلى حد كبير',
    some: 'تختلف آراؤكم قليلًا',
    disagree: 'تختلفون كثيرًا – ابدؤوا من هنا',
  },
  polarised: 'منقسمة: بعض الإجابات منخفضة جدًا وبعضها مرتفع جدًا.',
  between: (low, high) => `من ${low} إلى ${high}`,
  extremes: (low, high) => `الأصغر ${low} والأكبر ${high}`,
  tooFew: 'إجابات قليلة جدًا',
  gap: 'كما يراها كل طرف',
  gapCaption: 'متوسط مجموعتين، أكبر فرق أولًا',
  gapLead: (inside, difference, outside, area) =>
    `${inside}: ${difference > 0 ? 'أكثر' : 'أقل'} من ${outside} بفارق ${points(Math.abs(difference))} في ${area}.`,
  difference: 'الفرق',
  alike: 'رأيكم واحد.',
  gapSize: { same: 'رأيكم واحد', some: 'اختلاف قليل', much: 'اختلاف كبير' },
  roles: 'كما يراها كل دور',
  rolesCaption: 'متوسط كل مجال حسب الدور',
  role: (name, count) => `${name} (${answers(count)})`,
  rolesHidden: (count) =>
    `عدد الإجابات من أدوار إجاباتها أقل من أن تُعرض وحدها: ${count}. هي محسوبة في الصورة المشتركة.`,
  tooSmall: (least) => `يجب أن يكون في كل مجموعة ${people(least)} على الأقل.`,
};
