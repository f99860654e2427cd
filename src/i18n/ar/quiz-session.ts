import type { QuizSessionMessages } from '../messages.ts';
import { counted } from './counted.ts';

const answers = (count: number) =>
  counted(count, { one: 'إجابة واحدة', two: 'إجابتان', few: 'إجابات', many: 'إجابة', other: 'إجابة' });

/** Arabic words of a team on the backend. */
export const messages: QuizSessionMessages = {
  privacy: (team, host) =>
    `تُرسل إجاباتك إلى الفريق ${team} لدى ${host} عندما تضغط على «إرسال إجاباتي». لا يستطيع أحد أن يرى ما أجبت به. بعد الإرسال لا يمكن استرجاع الإجابات، لأننا لا نعرف من أجاب.`,
  missing: 'لا نجد الفريق. اطلب الرابط مرة أخرى.',
  noTeamNow: 'لا يمكننا جلب بيانات الفريق الآن.',
  retry: 'إعادة المحاولة',
  heading: (team) => `الفريق ${team}`,
  collecting: (count, invited, day, least) =>
    `عدد من أجابوا: ${count} من ${invited}. تظهر النتيجة عندما يجيب الجميع، أو في ${day} إذا وصلت ${answers(least)} على الأقل.`,
  tooFew: (count, least) =>
    `عدد الإجابات التي وصلت: ${count}. المطلوب ${answers(least)} على الأقل، حتى لا يمكن التعرّف على أحد.`,
  published: 'صورة الفريق جاهزة.',
  show: 'عرض صورة الفريق',
  send: 'إرسال إجاباتي',
  sending: 'جارٍ الإرسال …',
  sent: 'أُرسلت إجاباتك. نتيجتك ما زالت هنا.',
  closed: 'أُغلق الفريق. لم تُرسل إجاباتك. نتيجتك ما زالت هنا.',
  changed: 'تغيّر الاختبار منذ أن أجبت. لم تُرسل إجاباتك.',
  unknown: 'لا نعرف هل وصلت إجاباتك. اضغط مرة أخرى، فهي لا تُحسب إلا مرة واحدة.',
  failed: 'لم تُرسل إجاباتك. حاول مرة أخرى.',
  open: 'تقديم الإجابات لجهة أخرى',
  openWhy: (name) => `قدّم إجاباتك دون اسمك إلى ${name}. تُستخدم فقط للمقارنة بين إجابات كثيرة، ولا يمكن استرجاعها.`,
  openSend: (name) => `تقديم الإجابات دون اسم إلى ${name}`,
  openSent: 'شكرًا لك. قُدّمت الإجابات دون اسم.',
  start: 'إنشاء فريق',
  startWhy: 'تحصلون على رابط ترسلونه إلى الآخرين. تظهر النتيجة دفعة واحدة، عندما يجيب الجميع أو ينتهي الوقت.',
  name: 'اسم الفريق',
  invited: (least) => `كم عدد المدعوين؟ (من ${least} إلى 500)`,
  closes: 'آخر يوم للإجابة (خلال 90 يومًا على الأكثر)',
  previous: 'رابط الفريق من المرة الماضية (اختياري)',
  compared: 'تضمين متوسط الفريق عند المقارنة بين المؤسسات. لا تُذكر أي مؤسسة بالاسم.',
  wrong: {
    name: 'اكتب اسمًا.',
    invited: (least) => `اكتب رقمًا من ${least} إلى 500.`,
    closes: 'اختر يومًا من الغد وخلال 90 يومًا على الأكثر.',
    previous: 'تعذّرت قراءة الرابط. ألصق الرابط كاملًا، أو اترك الحقل فارغًا.',
  },
  error: 'خطأ:',
  link: 'رابط الفريق',
  linkHint: 'أرسله إلى كل من سيجيب. احتفظ به للمرة القادمة.',
  notBegun: 'تعذّر إنشاء الفريق. حاول مرة أخرى.',
  begun: 'أُنشئ الفريق.',
  rounds: 'منذ المرة الماضية',
  round: (name, month) => `${name} (${month})`,
  roundsCaption: 'متوسط كل مجال في كل جولة',
  // In words: a sign before a number alone in a cell would be shown after it in text from right to left.
  movement: (last, first) =>
    last === first ? 'دون تغيّر' : last > first ? `ارتفاع ${last - first}` : `انخفاض ${first - last}`,
  change: 'التغيّر',
};
