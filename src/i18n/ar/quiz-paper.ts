import type { QuizPaperMessages } from '../messages.ts';

/** Arabic words of the quiz on paper. */
export const messages: QuizPaperMessages = {
  refused: 'تعذّرت الطباعة من هنا. استخدم أمر الطباعة في المتصفح.',
  howTo: 'ضع علامة واحدة عند كل سؤال. ليجب كل منكم وحده، ثم تحدثوا عن الإجابات بعد ذلك.',
  several: 'يمكنك وضع أكثر من علامة.',
  onlyIf: (conditions) => `أجب عن هذا السؤال فقط إذا ${conditions}.`,
  // Each condition begins with a verb of its own, so that «و» can stand before it.
  joined: (conditions, isAny) => conditions.join(isAny ? ' أو ' : ' و'),
  either: (answers) => answers.join(' أو '),
  quoted: (answer) => `«${answer}»`,
  condition: {
    is: (number, answers) => `كانت الإجابة عن السؤال ${number} هي ${answers}`,
    isNot: (number, answers) => `لم تكن الإجابة عن السؤال ${number} هي ${answers}`,
    answered: (number) => `أجبت عن السؤال ${number}`,
    notAnswered: (number) => `لم تجب عن السؤال ${number}`,
  },
  key: 'المفتاح: كيف تُحسب النتيجة',
  keyIntro: 'ابحث عن نقاط كل علامة وضعتها، واحسب كل مجال وحده. النتيجة رقم من 0 إلى 100.',
  apart: {
    dontKnow: (label) => `الإجابة «${label}» لا تعطي نقاطًا وتُعدّ سؤالًا دون إجابة.`,
    notApplicable: (label) => `الإجابة «${label}»: اشطب السؤال. لا يدخل في الحساب إطلاقًا.`,
  },
  skipped: 'السؤال الذي لم يكن عليك أن تجيب عنه لا يدخل في الحساب أيضًا.',
  question: 'السؤال',
  points: 'النقاط',
  most: 'الحد الأقصى',
  weight: 'الوزن',
  even: (divisor, sums) =>
    `اجمع النقاط واضرب في 100. ثم اقسم على ${divisor} لكل إجابة تدخل في الحساب (${sums.join('، ')} …).`,
  uneven: (isWeighted) =>
    isWeighted
      ? 'اقسم نقاط كل سؤال على حدّه الأقصى، واضرب في وزنه. اجمع، واضرب في 100، ثم اقسم على مجموع الأوزان.'
      : 'اقسم نقاط كل سؤال على حدّه الأقصى. اجمع، واضرب في 100، ثم اقسم على عدد الإجابات التي تدخل في الحساب.',
  sum: 'قرّب إلى عدد صحيح.',
  needed: (percent, isWeighted) =>
    isWeighted
      ? `يجب أن يكون للأسئلة المُجاب عنها معًا ${percent}% من الوزن على الأقل ليظهر رقم.`
      : `يجب أن يكون ${percent}% من الأسئلة على الأقل مُجابًا عنه ليظهر رقم.`,
  overall: 'المجموع',
  mean: 'اجمع أرقام المجالات (قبل التقريب)، واقسم على عدد المجالات التي لها رقم.',
  weighted: (weights) => `اضرب رقم كل مجال (قبل التقريب) في وزنه: ${weights}. اجمع، ثم اقسم على مجموع الأوزان.`,
  neededAreas: (percent, isWeighted) =>
    `${isWeighted ? `يجب أن يكون للمجالات التي لها رقم معًا ${percent}% من الوزن على الأقل.` : `يجب أن يكون لنسبة ${percent}% من المجالات على الأقل رقم.`} المجال الذي شُطبت كل أسئلته لا يدخل في الحساب.`,
  cap: (below, band) => `إذا كان رقم أحد المجالات أقل من ${below}، فالمستوى الإجمالي لا يتجاوز «${band}».`,
};
