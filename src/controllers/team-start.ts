import type { ReactiveControllerHost } from 'lit';
import type { QuizDefinition } from '../contract/quiz.ts';
import { leastPeople } from '../domain/quiz/team-figure.ts';
import type { TeamWish } from './team-session.ts';
import { today } from './today.ts';

/** What is typed to begin a team. */
export interface TypedTeam {
  readonly name: string;
  readonly invited: string;
  readonly closes: string;
  readonly previous: string;
  /** Whether its result counts in the comparison of organisations (RQ-83); never ticked beforehand. */
  readonly isCompared: boolean;
}

/** The fields that are wrong. */
export type FormErrors = Readonly<Partial<Record<'name' | 'invited' | 'closes' | 'previous', true>>>;

const most = 500;
const mostDays = 90;
const day = 86_400_000;
const minute = 60_000;
const inLink = /[#&]samspil-[^#.=&]+\.(?:team|hold)=([^&\s]+)/;

/** The form that begins a team (RQ-60). */
export class TeamStart {
  typed: TypedTeam = { name: '', invited: '', closes: '', previous: '', isCompared: false };
  errors: FormErrors = {};
  #host: ReactiveControllerHost;
  /** When something was last typed: two presses in a row wish for the same. */
  #typedAt = Date.now();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Keeps what is typed; an error goes when its field changes. */
  type(members: Partial<TypedTeam>) {
    this.typed = { ...this.typed, ...members };
    this.#typedAt = Date.now();
    const wrong = Object.entries(this.errors).filter(([name]) => !(name in members));
    this.errors = Object.fromEntries(wrong);
    this.#host.requestUpdate();
  }

  /** What is wished for, or nothing where a field is wrong. */
  read(definition: QuizDefinition): TeamWish | undefined {
    const { name, invited, closes, previous, isCompared } = this.typed;
    const count = Number(invited);
    // A team closes late on the day itself, in summer (23.59) as in winter (22.59), as who says «until Friday» means it.
    const evening = Date.parse(`${closes}T21:59:00Z`);
    // The last day of all ends when its 90 days are over, on a clock that may be a little ahead of the backend's.
    const closesAt = Math.min(evening, this.#typedAt + mostDays * day - minute);
    const days = (Date.parse(closes) - Date.parse(today())) / day;
    this.errors = {
      ...(name.trim().length === 0 && { name: true }),
      ...(!(Number.isInteger(count) && count >= leastPeople(definition) && count <= most) && { invited: true }),
      ...(!(days >= 1 && days <= mostDays) && { closes: true }),
      ...(previous.trim() && !teamIn(previous) && { previous: true as const }),
    };
    this.#host.requestUpdate();
    if (Object.keys(this.errors).length > 0) return undefined;
    return {
      name: name.trim().slice(0, 80),
      invited: count,
      closesAt: new Date(closesAt).toISOString(),
      previous: teamIn(previous),
      isCompared,
    };
  }
}

/** The team that a link leads to, or nothing where it cannot be read. */
function teamIn(link: string): string | undefined {
  try {
    return decodeURIComponent(inLink.exec(link)?.[1] ?? '') || undefined;
  } catch {
    return undefined;
  }
}
