import type { Text } from '../../contract/text.ts';
import type { detailsView } from '../../controllers/calendar-details.ts';
import type { DetailsSetting } from '../../controllers/calendar-lines.ts';
import { dayWords } from '../../controllers/calendar-setting.ts';
import type { Wish } from '../../controllers/calendar-targets.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { inRow } from '../../i18n/format.ts';
import type { DetailsView } from '../../ui/calendar/details.ts';
import { missingPart } from '../../ui/missing-part.ts';
import type { Calendar } from './calendar.ts';

interface Place {
  placed: PlacedOccurrence;
  setting: DetailsSetting;
  level: number;
}

/** Details with the buttons that begin a form, and the form or what stands in its place (EC-58, EC-62). */
export function withForms(
  own: Calendar,
  { registration, needs, ...view }: ReturnType<typeof detailsView>,
  { placed, setting, level }: Place,
): DetailsView {
  const { details, text, words } = setting;
  const { place } = own;
  const part = own.parts.actions.module?.acts.form;
  const { id, title } = placed.occurrence;
  const about = (what: Text) => inRow([text(what).text, dayWords(placed.firstDay, setting)], setting.language);
  const start = async (wish: Wish, isWaiting: boolean) => {
    await own.act((actions) => actions.form.load());
    await own.place?.forms.start(wish, isWaiting);
  };
  const form = place?.render(id, level + 1);
  const answer = place?.renderAnswer(id);
  const starts = registration?.starts?.map(({ what, label, isWaiting }) => {
    const waits = isWaiting || place?.canWait(id, what) === true;
    return {
      label: waits && what === 'date' ? details.joinWaitingList : label,
      about: about(title),
      press: () => void start({ placed, what }, waits),
    };
  });
  return {
    ...view,
    registration: registration && { ...registration, starts: starts ?? [] },
    needs: needs.map(({ need, ...line }) => ({
      ...line,
      ...(need && {
        start: {
          label: details.help,
          about: about(need.task),
          press: () => void start({ placed, what: need }, false),
        },
      }),
    })),
    ...(form && { form }),
    ...(answer && { answer }),
    ...(part?.state.status === 'failed' && {
      answer: missingPart({ ...words, cannotShow: words.cannotFetchView }, true, () => void part.load()),
    }),
  };
}
