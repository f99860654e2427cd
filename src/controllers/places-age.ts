import type { Slot } from '../contract/opportunity.ts';
import { slotWords } from '../domain/sign-up/capacity.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import type { LocaleController } from './locale-controller.ts';
import { clockOf } from './slot-words.ts';

type Locale = Pick<LocaleController<SignUpMessages>, 'words' | 'language'>;

/** When the numbers of places were counted, where numbers are shown: the oldest of them (SU-40). */
export function placesAge(slots: readonly Slot[], { words, language }: Locale): string | undefined {
  const counted = slots.filter((slot) => slotWords(slot, Date.now()).kind === 'exact');
  const [oldest] = counted.sort((one, other) => Date.parse(one.capacity.asOf) - Date.parse(other.capacity.asOf));
  return oldest && words.countedAt(clockOf(oldest.capacity.asOf, oldest.timeZone, language));
}
