import { expect } from 'chai';
import type { Backend } from '../../../src/backend/backend.ts';
import { refusal } from '../../../src/backend/problem-error.ts';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import { filled } from './sent-visit.ts';
import { sendAndSee } from './visit.ts';

const before = 'I må bruge billeder, hvor jeg kan genkendes, på foreningens side.';
const now = 'I må bruge billeder, hvor jeg kan genkendes, på foreningens side og i avisen.';

/** The same opportunity, once its consent asks for more. */
function askingForMore(item: Opportunity): Opportunity {
  const { privacy } = item.signUp;
  const consents = privacy.consents?.map((consent) => ({ ...consent, version: '2', text: now }));
  return { ...item, version: '3', signUp: { ...item.signUp, privacy: { ...privacy, consents } } };
}

/** A backend whose consent asks for more by the time that something is sent. */
function changingMeanwhile(backend: Backend): Backend {
  let isChanged = false;
  return {
    ...backend,
    opportunity: async (id, call) => {
      const read = await backend.opportunity?.(id, call);
      return (isChanged && read ? { ...read, value: askingForMore(read.value) } : read) as never;
    },
    signUp: async (target, request, call) => {
      if (isChanged) return (await backend.signUp?.(target, { ...request, targetVersion: '2' }, call)) as never;
      isChanged = true;
      throw refusal('opportunity-changed', 'sign-up', { changed: ['/signUp/privacy/consents'] });
    },
  };
}

describe('a consent whose words have changed while the form was filled in [SU-53]', () => {
  it('is asked for again, unticked, and the yes to its old words is never sent', async () => {
    const visited = await filled({ through: changingMeanwhile });
    const { page, sent } = visited;
    await page.press('checkbox', before);
    await sendAndSee(visited, 'Opslaget er ændret, siden du begyndte');
    await page.press('button', 'Det er fint, gå videre');
    await page.until(() => page.has('checkbox', now), 'its new words are there');
    expect(page.has('checkbox', before)).to.equal(false);
    expect(page.find<HTMLInputElement>('checkbox', now).checked).to.equal(false);
    await sendAndSee(visited, 'Du er tilmeldt');
    const given = sent.at(-1)?.consents?.map(({ id, version, isGranted }) => [id, version, isGranted]);
    expect(given).to.deep.equal([['foto', '2', false]]);
  });
});
