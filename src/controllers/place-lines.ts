import type { Place } from '../contract/place.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import type { SlotMessages } from '../i18n/messages.ts';
import type { LocaleController } from './locale-controller.ts';
import { placeWords } from './opportunity-row.ts';

/** Place, street and town, in the order of an address. */
export function placeLines(
  place: Place | undefined,
  locale: Pick<LocaleController<SlotMessages>, 'words' | 'text' | 'language'>,
): readonly ChosenText[] {
  const words = placeWords(place, locale);
  if (!place?.address || place.remote === 'only') return words;
  const street = place.name ? 1 : 0;
  return [...words.slice(0, street), { text: place.address }, ...words.slice(street)];
}
