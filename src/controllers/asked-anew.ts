import type { Question } from '../contract/question-set.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** Numbers of places may have changed; what a person chose and cannot have any more is told once (SU-40). */
export async function readAnew(flow: SignUpFlow, signal: AbortSignal): Promise<void> {
  const wasGone = isTimeGone(flow);
  // Where nothing comes, what is shown stays; the backend judges when the form is sent.
  const target = await flow.options.refetch(signal).catch(() => undefined);
  // Nobody is told anything by a form that has left (SU-65).
  if (!target || signal.aborted) return;
  flow.target = target;
  flow.host.requestUpdate();
  const { name } = flow.state.phase;
  if (!wasGone && isTimeGone(flow) && name !== 'conflict') {
    flow.options.widget.announcer.say(flow.locale.words.errors.timeGone);
  }
}

function isTimeGone({ judged }: SignUpFlow): boolean {
  return judged.errors.some(({ pointer, code }) => pointer === fieldPointer('slotIds') && code === 'out-of-date');
}

/** The labels of the questions that were not asked before; one of another type is another question (CT-32). */
export function newLabels({ judged, locale }: SignUpFlow, before: readonly Question[]): string[] {
  const isNew = ({ id, type }: Question) =>
    type !== 'info' && !before.some((old) => old.id === id && old.type === type);
  return judged.form.questions.filter(isNew).map(({ label }) => locale.text(label).text);
}
