import { LocaleController } from '../../controllers/locale-controller.ts';
import { manageActions } from '../../controllers/manage-actions.ts';
import { ManageController, type ManageOptions } from '../../controllers/manage-controller.ts';
import { managePageView } from '../../controllers/manage-view.ts';
import type { WidgetHost } from '../../controllers/widget-controller.ts';
import { manageWords } from '../../i18n/manage-words.ts';
import { managePage, styles } from '../../ui/form/manage-page.ts';

/** The manage page of a widget, or the form that sends a link again (SU-74, SU-75). */
export async function openManaging(host: WidgetHost & { manageOnly: boolean }, parts: Omit<ManageOptions, 'locale'>) {
  const locale = new LocaleController(host, manageWords);
  await locale.wordsCome;
  const visit = new ManageController(host, { ...parts, locale });
  const actions = manageActions(visit);
  return {
    styles,
    // A widget that does nothing else has no list to go back to.
    page: () => managePage(managePageView(visit, !host.manageOnly), parts.widget.headingLevel, actions),
  };
}
