import type { QuizDefinition } from '../../contract/quiz.ts';
import type { DateTime, PlainDate } from '../../contract/time.ts';
import type { ExportChoice } from './answered-items.ts';
import type { Answers } from './item.ts';
import { toResponseFile } from './response-file.ts';
import { toCsv } from './to-csv.ts';
import { toFhir } from './to-fhir.ts';

/** A file of answers: its media type, how its name ends, and what it holds. */
export interface AnswerFile {
  readonly type: string;
  readonly extension: string;
  readonly text: string;
}

/** What a file is written with beside the answers. */
export interface AnswerFileOptions extends ExportChoice {
  readonly language: string;
  readonly answeredOn: PlainDate;
  readonly authored: DateTime;
}

/** Answers and result in one of the forms of RQ-72. */
export function answerFile(
  format: 'csv' | 'json' | 'fhir',
  definition: QuizDefinition,
  { answers, options }: { answers: Answers; options: AnswerFileOptions },
): AnswerFile {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  switch (format) {
    case 'csv':
      return { type: 'text/csv', extension: 'csv', text: toCsv(definition, answers, options) };
    case 'json':
      return { type: 'application/json', extension: 'json', text: json(toResponseFile(definition, answers, options)) };
    case 'fhir':
      return {
        type: 'application/fhir+json',
        extension: 'fhir.json',
        text: json(toFhir(definition, answers, options)),
      };
  }
}
