import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import { plainIn } from '../../../src/domain/text/text-in.ts';
import type { Sql } from '../database.ts';
import type { Work } from '../places/work.ts';
import { hasOtherGuardian, minorsIn } from '../sign-up/guardian-rules.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import type { Write } from '../write-together.ts';
import { type MailedSignUp, writeNews } from './sign-up-mail.ts';

/** Tells a guardian of a sign-up, or asks where `until` says how long they can answer (SU-55). */
export function writeToGuardian(
  sql: Sql,
  news: { signUp: MailedSignUp; target: Target; slotIds: readonly string[]; until?: Date | null },
  work: Work,
): Write | undefined {
  const { signUp, target, slotIds, until } = news;
  const request = signUp.request as SignUpRequest;
  if (!request.guardian || !hasOtherGuardian(target.terms, request)) return undefined;
  const { noticeText, noticeUrl } = target.terms.privacy;
  const facts = {
    firstName: minorsIn(target.terms, request).join(', '),
    notice: [plainIn(noticeText, request.lang), noticeUrl].filter(Boolean).join('\n'),
    isGuardianAsked: Boolean(until),
  };
  const about = { kind: 'guardian', signUp, target, slotIds, to: request.guardian, facts } as const;
  return writeNews(
    sql,
    until ? { ...about, purpose: 'guardian', until: until.getTime() } : { ...about, purpose: 'none' },
    work,
  );
}
