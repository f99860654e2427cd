import { chooseText } from '../../../src/i18n/choose-locale.ts';
import type { Target } from '../sign-up/sign-up-target.ts';

/** Tasks as people read them: «købe ind, passe børn en gang imellem». */
export function tasksInWords({ tasks }: Pick<Target, 'tasks'>, ids: readonly string[], language = 'da'): string {
  const named = tasks.filter(({ id }) => ids.includes(id));
  return named.map(({ label }) => chooseText(label, language).text.toLocaleLowerCase(language)).join(', ');
}
