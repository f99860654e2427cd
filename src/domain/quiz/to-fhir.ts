import type { Item, QuizDefinition } from '../../contract/quiz.ts';
import type { DateTime } from '../../contract/time.ts';
import { textIn } from '../text/text-in.ts';
import { type AnsweredItem, answeredItems, type ExportChoice } from './answered-items.ts';
import { type Answers, apartOptionsOf, isRequired, optionsOf } from './item.ts';

/** The code system of why there is no answer. */
export const absentReasons = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

interface Coding {
  readonly system?: string;
  readonly code: string;
  readonly display: string;
}

/** Answers in the shape of FHIR's QuestionnaireResponse (R4); conformance to FHIR is not claimed (RQ-72). */
export interface FhirShapedResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly questionnaire: string;
  readonly status: 'completed' | 'in-progress';
  readonly authored: DateTime;
  readonly item: readonly {
    readonly linkId: string;
    readonly text: string;
    readonly answer?: readonly { readonly valueCoding: Coding }[];
  }[];
}

const reasons = new Map([
  ['dontKnow', 'asked-unknown'],
  ['notApplicable', 'not-applicable'],
]);

/** The answers to the questions that are asked; it is completed when every required one has an answer. */
export function toFhir(
  definition: QuizDefinition,
  answers: Answers,
  options: ExportChoice & { language: string; authored: DateTime },
): FhirShapedResponse {
  const { language, authored } = options;
  const answered = answeredItems(definition, answers, options);
  const isOpen = answered.some(({ item, state }) => state === 'unanswered' && isRequired(item));
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${definition.url}|${definition.version}`,
    status: isOpen ? 'in-progress' : 'completed',
    authored,
    item: answered.map((entry) => {
      const codings = codingsOf(definition, entry, language);
      return {
        linkId: entry.item.linkId,
        text: textIn(entry.item.text, language),
        ...(codings.length > 0 ? { answer: codings.map((valueCoding) => ({ valueCoding })) } : {}),
      };
    }),
  };
}

function codingsOf(definition: QuizDefinition, { item, state, codes }: AnsweredItem, language: string): Coding[] {
  const reason = reasons.get(state);
  return labelled(definition, item)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, label }) => {
      const display = textIn(label, language);
      return reason ? { system: absentReasons, code: reason, display } : { code, display };
    });
}

const labelled = (definition: QuizDefinition, item: Item) => [
  ...optionsOf(definition, item),
  ...apartOptionsOf(definition, item),
];
