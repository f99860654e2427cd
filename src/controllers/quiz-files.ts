import type { ReactiveControllerHost } from 'lit';
import type { QuizDefinition } from '../contract/quiz.ts';
import type { Answers } from '../domain/quiz/item.ts';
import type { Language } from '../i18n/messages.ts';
import { QuizDownloadEvent } from './quiz-events.ts';
import { saveFile } from './save-file.ts';
import { today } from './today.ts';

/** The forms that answers are handed over in (RQ-72). */
export const fileFormats = ['csv', 'json', 'fhir'] as const;
export type FileFormat = (typeof fileFormats)[number];

type Host = ReactiveControllerHost & HTMLElement;

/** Hands answers and result over as a file. What writes the files is fetched when somebody wants one. */
export class QuizFiles {
  /** Whether the role goes along; it never does unless a person ticks it (RQ-72). */
  hasRole = false;
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Keeps whether the role goes along. */
  takeRole(hasRole: boolean) {
    this.hasRole = hasRole;
    this.#host.requestUpdate();
  }

  /** Hands one file over; false when what writes it did not come. */
  async save(format: FileFormat, given: AnswersToSave): Promise<boolean> {
    const writer = await import('../domain/quiz/answer-files.ts').catch(() => undefined);
    if (!writer) return false;
    const { definition, answers, language, name } = given;
    const authored = new Date().toISOString();
    const options = { hasRole: this.hasRole, language, answeredOn: today(), authored };
    const { type, extension, text } = writer.answerFile(format, definition, { answers, options });
    saveFile({ name: `${name}.${extension}`, type, text });
    this.#host.dispatchEvent(new QuizDownloadEvent({ format }));
    return true;
  }
}

/** What a file is made of. */
export interface AnswersToSave {
  readonly definition: QuizDefinition;
  readonly answers: Answers;
  readonly language: Language;
  /** Its name, without what tells its form. */
  readonly name: string;
}
