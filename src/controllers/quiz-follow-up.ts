import type { ReactiveControllerHost } from 'lit';
import type { QuizDefinition } from '../contract/quiz.ts';
import { followUpDays } from '../domain/quiz/follow-up.ts';
import type { FollowUp } from '../domain/quiz/follow-up-calendar.ts';
import type { QuizOnwardMessages } from '../i18n/messages.ts';
import { saveFile } from './save-file.ts';
import { today } from './today.ts';

/** What people agree on, for the calendar and the print only; it is never sent, stored or told (RQ-48). */
export interface Agreement {
  readonly step: string;
  readonly who: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly date: string;
  /** Whether the link with the answers goes along. */
  readonly hasLink: boolean;
}

/** The dates to look at the quiz again, and what was agreed until then. */
export class QuizFollowUp {
  agreement: Agreement = { step: '', who: '', date: '', hasLink: false };
  #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Keeps what is typed. */
  change(members: Partial<Agreement>) {
    this.agreement = { ...this.agreement, ...members };
    this.#host.requestUpdate();
  }

  /** The days to take the quiz again, counted from today (RQ-49). */
  days(definition: QuizDefinition): string[] {
    return followUpDays(definition, today());
  }

  /** Hands the dates over as a calendar file; false when what writes it did not come. */
  async save(definition: QuizDefinition, { title, words, page, link }: FollowUpTexts): Promise<boolean> {
    const { step, who, date, hasLink } = this.agreement;
    const address = hasLink ? link : page;
    const dates = this.days(definition).map(
      (on): FollowUp => ({ on, title: words.dates.again(title), description: `${words.dates.compare}\n${address}` }),
    );
    const agreed: FollowUp = {
      on: date,
      title: words.dates.agreed(step, who) || words.dates.look,
      description: `${words.dates.look}\n${address}`,
    };
    const writer = await import('../domain/quiz/follow-up-calendar.ts').catch(() => undefined);
    if (!writer) return false;
    const random = crypto.getRandomValues(new Uint32Array(4)).join('');
    const text = writer.followUpCalendar(date ? [agreed, ...dates] : dates, {
      random,
      stamp: new Date().toISOString(),
      productId: '-//Samspil//Samspil//DA',
    });
    saveFile({ name: `${words.dates.file}.ics`, type: 'text/calendar', text });
    return true;
  }
}

/** What the calendar file is written with; `page` and `link` lead back to the quiz and to the answers. */
export interface FollowUpTexts {
  readonly title: string;
  readonly words: QuizOnwardMessages;
  readonly page: string;
  readonly link: string;
}
