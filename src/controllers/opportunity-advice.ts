import type { Opportunity } from '../contract/opportunity.ts';
import { type EditorAdvice, editorAdvice } from '../domain/sign-up/editor-advice.ts';
import { editorAdviceWords } from '../i18n/editor-advice-words.ts';
import type { EditorAdviceMessages } from '../i18n/messages.ts';
import { LocaleController } from './locale-controller.ts';

/** Advice for editors about the opportunities of one widget, in its language: public texts, no personal data (EM-31, EM-34). */
export class OpportunityAdvice {
  #locale: LocaleController<EditorAdviceMessages>;

  constructor(host: ConstructorParameters<typeof LocaleController>[0]) {
    this.#locale = new LocaleController(host, editorAdviceWords);
  }

  /** One sentence for each thing to think over, with the title it is about. */
  notes(opportunities: readonly Opportunity[]): string[] {
    const { words, text } = this.#locale;
    return opportunities.flatMap((opportunity) =>
      editorAdvice(opportunity).map((advice) => {
        const question = 'question' in advice ? ` ${words.inQuestion(text(advice.question).text)}` : '';
        return `${text(opportunity.title).text}${question}: ${sentence(advice, words)}`;
      }),
    );
  }
}

function sentence(advice: EditorAdvice, messages: EditorAdviceMessages): string {
  switch (advice.rule) {
    case 'forbiddenQuestion':
      return messages.forbiddenQuestion[advice.subject];
    case 'manyQuestions':
      return messages.manyQuestions(advice.count);
    case 'guardianOfAdults':
      return messages.guardianOfAdults(advice.minimumAge, advice.below);
    case 'shortHold':
      return messages.shortHold(advice.extensions);
    case 'questionFault':
      return messages.questionFault(advice.what);
    case 'longRetention':
      return messages.longRetention(advice.days);
    default:
      return messages[advice.rule];
  }
}
