import * as view from '../../controllers/form-view.ts';
import * as target from '../../controllers/opportunity-target.ts';
import * as actions from '../../controllers/sign-up-actions.ts';
import * as controller from '../../controllers/sign-up-controller.ts';
import * as form from '../../ui/form/sign-up-form.ts';

/** The form, with what sends it: whoever begins one has that, whatever becomes of the network meanwhile (SU-64). */
export const openForm = async () => ({
  ...target,
  ...controller,
  ...actions,
  ...view,
  ...form,
  sending: [await import('../../backend/rest/rest-writing.ts'), await import('../../backend/ask-again.ts')],
});
