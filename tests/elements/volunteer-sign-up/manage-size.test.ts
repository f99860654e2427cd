import { expect } from 'chai';
import type { SignUpChange } from '../../../src/contract/managed-sign-up.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { managedFeatures, visitManaged } from './managed-visit.ts';

const features = [...managedFeatures, 'groups', 'guardian', 'series'] as const;

describe('how many come [SU-74] [SU-16]', () => {
  const mtb = {
    questionsVersion: undefined,
    answers: undefined,
    consents: undefined,
    slotIds: ['mtb-2027-04-17'],
    ageFrom: 18,
  };

  it('is changed with the rest of it: a person more, and one fewer that can be taken back', async () => {
    const changes: SignUpChange[] = [];
    const { page, backend } = await visitManaged('Du er tilmeldt', {
      features: [...features],
      id: 'mtb-spor',
      request: { ...(mtb as object), party: 'household', contact: { name: 'Thomas', phone: '+4534412345' } },
      managing: (manage) => ({
        change: (change, ...rest) => {
          changes.push(change);
          return manage.change(change, ...rest);
        },
      }),
    });
    const left = async () => {
      const { value } = await backend.opportunity('mtb-spor', { signal: new AbortController().signal });
      return value.slots.find(({ id }) => id === 'mtb-2027-04-17')?.capacity.remaining ?? 0;
    };
    const before = await left();
    await page.press('button', 'Ret oplysninger');
    await page.press('button', 'Tilføj en person');
    await page.press('button', 'Tilføj en person');
    await page.press('button', 'Fjern Person 3');
    expect(page.focused).to.equal('button "Fortryd"');
    expect(page.has('group', 'Hvor gammel er du?')).to.equal(false);
    await expectAccessible(page.stage);
    await page.press('button', 'Gem');
    expect(page.has('link', /^Person 2: /)).to.equal(true);
    await page.press('radio', '15–17');
    await page.press('button', 'Gem');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'it is kept');
    expect(changes).to.deep.equal([{ partySize: 2, participants: [{}, { ageFrom: 15 }] }]);
    expect(await left()).to.equal(before - 1);
    await page.press('button', 'Ret oplysninger');
    expect(page.has('radio', '15–17')).to.equal(false);
    await page.press('button', 'Fjern Person 2');
    await page.press('button', 'Gem');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'it is kept again');
    expect(changes[1]).to.deep.equal({ partySize: 1 });
    expect(await left()).to.equal(before);
  });

  it('adds no child whom no adult answers for, and says what to do instead [SU-55]', async () => {
    const request = { ...mtb, ageFrom: 15, party: 'household', contact: { name: 'Bo', phone: '+4534412345' } };
    const { page, asked } = await visitManaged('Du er tilmeldt', {
      features: [...features],
      id: 'mtb-spor',
      request: request as object,
    });
    await page.press('button', 'Ret oplysninger');
    await page.press('button', 'Tilføj en person');
    await page.press('radio', 'Under 15');
    await page.press('button', 'Gem');
    expect(
      page.has('link', 'Person 2: Børn og unge skal have en voksen skrevet på. Lav en ny tilmelding til dem.'),
    ).to.equal(true);
    await expectAccessible(page.stage);
    expect(asked).to.not.include('change');
    await page.press('radio', '15–17');
    await page.press('button', 'Gem');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'it is kept');
  });
});
