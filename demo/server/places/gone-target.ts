import type { SignUpTerms } from '../../../src/contract/sign-up-terms.ts';
import type { Text } from '../../../src/contract/text.ts';
import type { Sql } from '../database.ts';
import { readDocument } from '../documents.ts';
import { Refusal } from '../refusal.ts';
import { itemNameOf, readTarget, type Target, type TargetName } from '../sign-up/sign-up-target.ts';

const nameless: Text = { da: 'opslaget er slettet', en: 'what you signed up for has been removed' };

/** Nothing is asked and nothing can be had any more: all that ending what stands needs to know. */
const noTerms: SignUpTerms = {
  policy: {
    mode: 'instant',
    parties: [],
    maximumPartySize: 1,
    participantNames: 'contactOnly',
    contact: { name: 'full', email: 'optional', phone: 'optional' },
  },
  privacy: {
    noticeVersion: '',
    noticeText: '',
    controller: { name: '' },
    legalBasis: 'publicTask',
    retention: { days: 0, from: 'signUp' },
  },
};

/** What people signed up for; where it has been deleted, or takes no sign-ups any more, what stands in for it. */
export async function targetOrItsRest(sql: Sql, name: TargetName, now: Date): Promise<Target> {
  try {
    return await readTarget(sql, name, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { collection, id } = itemNameOf(name);
    const found = await readDocument<{ title?: Text }>(sql, collection, id);
    return restOf(name, found?.item.title ?? nameless);
  }
}

const restOf = (name: TargetName, title: Text): Target => ({
  ...name,
  title,
  version: '',
  status: 'cancelled',
  isGone: true,
  terms: noTerms,
  hasSlots: false,
  series: [],
  modes: ['single'],
  tasks: [],
  slots: [],
});

/** Whether a time that has counters cannot be had any more: a date that was deleted, or all of it. */
export const isGoneFrom = ({ isGone, slots }: Target, slotId: string): boolean =>
  isGone === true || (slotId !== '' && slots.every(({ id }) => id !== slotId));
