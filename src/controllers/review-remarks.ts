import { overlappingTimes } from '../domain/sign-up/overlap.ts';
import { agesIn } from '../domain/sign-up/party-reading.ts';
import { datesOfSeries } from '../domain/sign-up/series-choice.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { chosenTime } from './chosen-time.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

/** Everyone from this age is asked for a child-protection certificate where there must be one (SU-58). */
const CERTIFICATE_AGE = 15;

/** What to know before sending: times that overlap, and a certificate that somebody else will ask for; never a stop. */
export function remarksOf(flow: SignUpFlow, { form }: JudgedForm): readonly string[] {
  return [...overlapRemarks(flow, form), ...certificateRemark(flow, form)];
}

function overlapRemarks({ options, target, locale }: SignUpFlow, { slotIds, request }: JudgedForm['form']): string[] {
  const { words, language, text } = locale;
  const { seriesId = '', until, exceptSlotIds } = request;
  const wish = { seriesId, firstSlotId: slotIds[0], until, exceptSlotIds };
  const isSeries = request.commitment === 'series';
  const chosen = isSeries
    ? datesOfSeries(target.slots, wish, Date.now())
    : target.slots.filter(({ id }) => slotIds.includes(id));
  return overlappingTimes(chosen, options.taken ?? []).map(([mine, other]) =>
    words.overlap(
      text(other.title).text,
      chosenTime(other, { language, words }),
      chosenTime(mine, { language, words }),
    ),
  );
}

function certificateRemark({ target, locale, state }: SignUpFlow, { request }: JudgedForm['form']): string[] {
  const isAsked = target.terms.requirements?.some(({ type }) => type === 'boerneattest') ?? false;
  const ages = agesIn(request);
  const concerns = ages.length === 0 || ages.some((age) => age >= CERTIFICATE_AGE);
  const needsHelp = request.match?.side === 'needs';
  return isAsked && concerns && !needsHelp && state.intent !== 'waitingList' ? [locale.words.certificate] : [];
}
