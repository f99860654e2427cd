import { expect } from 'chai';
import type { ManagedSignUp, OfferAnswer } from '../../../src/contract/managed-sign-up.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { type ManagedVisit, visitManaged } from './managed-visit.ts';

describe('two families [SU-51]', () => {
  const offer = { id: 'proposal', slotIds: [], expiresAt: '2026-12-01T12:00:00+01:00' };
  type Match = NonNullable<ManagedSignUp['match']>;

  /** A family on the list; `after` is how things stand once they have answered. */
  async function visitFamily(before: Match, after?: Match): Promise<ManagedVisit & { answers: OfferAnswer[] }> {
    const answers: OfferAnswer[] = [];
    const withMatch = (signUp: ManagedSignUp, match: Match): ManagedSignUp => ({
      ...signUp,
      status: 'interest',
      slots: [],
      times: [],
      match,
      can: match.hasAnswered ? ['erase'] : ['answerOffer', 'erase'],
      ...(!match.hasAnswered && { offer }),
    });
    const visited = await visitManaged('Du er skrevet op', {
      managing: (manage) => ({
        session: async (token, call) => {
          const opened = await manage.session(token, call);
          return { ...opened, signUp: withMatch(opened.signUp, before) };
        },
        answerOffer: async (answer, call) => {
          answers.push(answer);
          return withMatch(await manage.read(call), after as Match);
        },
      }),
    });
    return { ...visited, answers };
  }

  it('are asked whether they will meet, and hear nothing of each other before both have said yes', async () => {
    const { page, answers } = await visitFamily(
      { status: 'proposed', hasAnswered: false },
      { status: 'oneYes', hasAnswered: true },
    );
    expect(page.has('heading', 'Vil I møde en anden familie?')).to.equal(true);
    expect(page.text).to.include('Svar senest tirsdag 1. december kl. 12.00.').and.not.include('Pladsen');
    await expectAccessible(page.stage);
    await page.press('button', 'Ja tak');
    await page.until(() => page.has('heading', 'I har sagt ja'), 'it is said');
    expect(page.text).to.include('Tak, fordi I sagde ja.').and.to.include('Vi venter på den anden families svar');
    expect(answers).to.deep.equal([{ offerId: 'proposal', decision: 'accept' }]);
  });

  it('that say no give no reason, and stay on the list', async () => {
    const { page } = await visitFamily(
      { status: 'proposed', hasAnswered: false },
      { status: 'declined', hasAnswered: true },
    );
    await page.press('button', 'Nej tak');
    await page.until(() => page.text.includes('I har sagt nej tak. I står stadig på listen.'), 'it is said');
    expect(page.has('button', 'Ja tak')).to.equal(false);
  });

  it('that have both said yes read how the other is reached', async () => {
    const { page } = await visitFamily({
      status: 'matched',
      hasAnswered: true,
      name: 'Familien Hjælp',
      phone: '+4534412345',
    });
    expect(page.has('heading', 'I har fundet hinanden')).to.equal(true);
    expect(page.text).to.include('Familien Hjælp').and.to.include('34 41 23 45');
    await expectAccessible(page.stage);
  });
});
