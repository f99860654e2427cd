import type { EditorAdviceMessages } from '../messages.ts';
import { counted } from './counted.ts';

const questions = { one: 'سؤال واحد', two: 'سؤالان', few: 'أسئلة', many: 'سؤالًا', other: 'سؤال' };
const days = { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' };

/** Arabic words for who wrote an opportunity, shown in check mode only (SU-84). */
export const messages: EditorAdviceMessages = {
  noCertificate: 'المهمة منتظمة ومع أطفال دون 15 عامًا. تلزم شهادة خلو من السوابق المتعلقة بالأطفال (børneattest).',
  consentAsAcceptance: 'تُستخدم موافقة بدل القبول بالشروط. احذف المربع.',
  forbiddenQuestion: {
    birthDate: 'لا تسأل عن تاريخ الميلاد. استخدم فئات عمرية.',
    cpr: 'لا تسأل عن رقم CPR. لا حاجة إليه هنا.',
    address: 'لا تسأل عن العنوان. الرمز البريدي يكفي.',
    illness: 'لا تسأل عن المرض. اسأل عمّا ينبغي لكم توفيره.',
  },
  nobodyAnswers: 'اكتب من يرد، ومتى.',
  manyQuestions: (count) => `${counted(count, questions)}. كل سؤال إضافي يقلّل عدد المسجّلين.`,
  bothAddresses: 'لدى كثير من كبار السن هاتف فقط. اجعل وسيلة واحدة كافية.',
  guardianOfAdults: (minimumAge, below) =>
    `أدنى سن للمشاركة ${minimumAge}، لكن يُطلب ولي أمر لمن هم دون سن ${below}. احذف أحد الشرطين.`,
  shortHold: (extensions) =>
    `يُحجز المكان مؤقتًا، لكن عدد مرات التمديد ${extensions} فقط. يجب السماح بالتمديد 10 مرات على الأقل.`,
  questionFault: (what) => `لا يُتّبع السؤال كما كُتب: ${what}.`,
  longRetention: (count) => `تُحذف البيانات بعد ${counted(count, days)}. هل هذا ضروري؟`,
  inQuestion: (question) => `«${question}»`,
};
