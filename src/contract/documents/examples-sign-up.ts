import type { Hold } from '../hold.ts';
import type { ManagedSignUp } from '../managed-sign-up.ts';
import type { Opportunity, Series, Slot } from '../opportunity.ts';
import type { SignUpReply, SignUpRequest } from '../sign-up.ts';
import type { SignUpTerms } from '../sign-up-terms.ts';
import {
  capacityExample,
  contactExample,
  imageExample,
  placeExample,
  privacyExample,
  questionSetExample,
  today,
} from './examples-shared.ts';

export const clientRefExample = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

export const slotExample: Slot = {
  id: 'hn-2026-12-08',
  startsAt: '2026-12-08T18:00:00+01:00',
  endsAt: '2026-12-08T21:30:00+01:00',
  timeZone: 'Europe/Copenhagen',
  seriesId: 'tirsdage',
  capacity: capacityExample,
  status: 'scheduled',
};

export const seriesExample: Series = {
  id: 'tirsdage',
  rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427T160000Z',
  startsAt: '2026-12-08T18:00:00+01:00',
  durationMinutes: 210,
  timeZone: 'Europe/Copenhagen',
  excludedOn: ['2026-12-22', '2026-12-29'],
  label: { da: 'Hver tirsdag', en: 'Every Tuesday' },
};

export const signUpTermsExample: SignUpTerms = {
  policy: {
    mode: 'approval',
    parties: ['person', 'household'],
    maximumPartySize: 4,
    participantNames: 'contactOnly',
    contact: { name: 'full', email: 'oneOf', phone: 'oneOf', postcode: 'optional' },
    ageThresholds: [15, 18],
    waitingList: { promotion: 'offer', offerHours: 24 },
  },
  questions: questionSetExample,
  privacy: privacyExample,
  requirements: [
    {
      type: 'minimumAge',
      value: 18,
      when: 'beforeSignUp',
      handledBy: 'organisation',
      text: 'Du skal være fyldt 18 år.',
    },
  ],
  responsePromise: { text: 'Mette svarer inden tre hverdage.', withinWorkdays: 3, contactName: 'Mette' },
  contact: contactExample,
};

export const opportunityExample: Opportunity = {
  id: 'hent-nabo',
  version: '3',
  kind: 'role',
  status: 'open',
  title: { da: 'Hent en nabo til foredraget', en: 'Fetch a neighbour for the talk' },
  summary: 'Følg en ældre nabo til foredrag og hjem igen.',
  image: imageExample,
  updatedAt: '2026-11-21T12:00:00+01:00',
  organisation: { id: 'kulturcentrets-venner', name: 'Kulturcentrets Venner', url: 'https://kulturcentret.example/' },
  causes: [{ id: 'ensomhed', label: { da: 'Ensomhed', en: 'Loneliness' } }],
  commitment: { text: 'En eller flere tirsdage', modes: ['single', 'series'] },
  place: placeExample,
  infoNotes: ['insurance'],
  slots: [slotExample],
  series: [seriesExample],
  signUp: signUpTermsExample,
};

export const signUpRequestExample: SignUpRequest = {
  clientRef: clientRefExample,
  targetVersion: '3',
  questionsVersion: '2',
  lang: 'da',
  intent: 'signUp',
  slotIds: ['hn-2026-12-08'],
  party: 'person',
  partySize: 1,
  isContactComing: true,
  contact: { name: 'Erna Test', email: 'erna@example.org', postcode: '4000' },
  ageFrom: 18,
  answers: { transport: 'car', seats: 3 },
  noticeVersion: '2026-11-01',
  consents: [{ id: 'nyheder', version: '1', isGranted: false, at: '2026-11-24T14:10:00+01:00' }],
  elapsedSeconds: 48,
};

export const signUpReplyExample: SignUpReply = {
  id: 's-7Qm2xB',
  status: 'pending',
  slots: [{ slotId: 'hn-2026-12-08', status: 'pending' }],
  receiptNumber: 'K7QF2M9X',
  answerBy: '2026-11-27T23:59:00+01:00',
  linkSentTo: 'email',
  retentionUntil: '2027-01-07',
};

export const holdExample: Hold = { id: 'h-29xK', expiresAt: '2026-11-24T14:25:00+01:00', extensionsLeft: 10 };

const { clientRef: _, elapsedSeconds: __, ...sent } = signUpRequestExample;

export const managedSignUpExample: ManagedSignUp = {
  ...signUpReplyExample,
  version: '1',
  target: { kind: 'opportunity', id: 'hent-nabo', title: 'Hent en nabo til foredraget', place: placeExample },
  history: [
    { status: 'pending', at: today },
    { status: 'seen', at: '2026-11-24T15:00:00+01:00', by: 'Mette' },
  ],
  times: [{ ...slotExample, placeStatus: 'pending' }],
  request: sent,
  can: ['edit', 'cancel', 'withdraw', 'erase'],
};
