import type { Capacity } from '../capacity.ts';
import type { Config } from '../config.ts';
import type { Contact } from '../contact.ts';
import type { Image } from '../image.ts';
import type { Place } from '../place.ts';
import type { Privacy } from '../privacy.ts';
import type { Problem } from '../problem.ts';
import type { Question, QuestionSet } from '../question-set.ts';

/** A moment in the examples: the Tuesday they are told on. */
export const today = '2026-11-24T14:05:00+01:00';

export const contactExample: Contact = {
  name: 'Mette Holm',
  role: { da: 'Frivilligkoordinator', en: 'Volunteer coordinator' },
  phone: '+4534412345',
  email: 'frivillig@sundby.example',
  hours: 'Hverdage kl. 9–14',
};

export const imageExample: Image = {
  url: '/billeder/have.jpg',
  alt: 'Tre naboer planter et træ',
  width: 1200,
  height: 800,
};

export const placeExample: Place = {
  name: 'Kulturcentret',
  address: 'Skolegade 4',
  postcode: '4000',
  city: 'Sundby',
  area: { id: 'sundby', label: 'Sundby' },
  latitude: 55.641,
  longitude: 12.08,
  remote: 'no',
  accessibility: [{ id: 'stepFree', label: { da: 'Trinfri adgang', en: 'Step-free access' } }],
};

export const capacityExample: Capacity = {
  maximum: 6,
  remaining: 2,
  display: 'exact',
  asOf: today,
  waitingList: { isOpen: true, maximum: 4, length: 1 },
};

export const questionExample: Question = {
  id: 'transport',
  type: 'choice',
  label: { da: 'Hvordan kommer du?', en: 'How do you get there?' },
  purpose: 'Så vi kan finde en nabo tæt på dig.',
  options: [
    { value: 'car', label: 'I bil' },
    { value: 'bike', label: 'På cykel' },
  ],
  isRequired: true,
};

export const questionSetExample: QuestionSet = {
  version: '2',
  steps: [{ id: 'transport', title: 'Transport', questions: ['transport', 'seats'] }],
  items: [
    questionExample,
    {
      id: 'seats',
      type: 'number',
      label: 'Hvor mange pladser har du i bilen?',
      schema: { minimum: 1, maximum: 8 },
      isRequired: true,
      visibleWhen: [{ question: 'transport', op: 'eq', value: 'car' }],
    },
  ],
};

export const privacyExample: Privacy = {
  noticeVersion: '2026-11-01',
  noticeText: { html: '<p>Vi bruger dine oplysninger til at aftale din opgave.</p>' },
  controller: { name: 'Sundby Kommune', cvr: '00000000' },
  legalBasis: 'publicTask',
  retention: { days: 30, from: 'lastSlotEnd' },
  consents: [
    {
      id: 'nyheder',
      version: '1',
      text: 'Skriv til mig, når der er nye opgaver.',
      purpose: { id: 'nyheder', label: 'Nyheder om opgaver' },
    },
  ],
};

export const configExample: Config = {
  contract: 'samspil/1',
  release: '1.0',
  profile: 'rest',
  name: 'Sundby Kommune, frivillighed',
  languages: ['da', 'en'],
  timeZone: 'Europe/Copenhagen',
  features: ['opportunities', 'sign-up', 'attempts', 'cases'],
  filters: { opportunities: ['q', 'cause', 'weekday'], cases: ['q', 'tag'] },
  helpContact: contactExample,
  idempotency: { ttlSeconds: 86_400, hasHeader: true },
  privacyPolicyUrl: 'https://sundby.example/privatliv',
};

export const problemExample: Problem = {
  type: 'https://api.sundby.example/problems/capacity-insufficient',
  title: 'Not enough places',
  status: 409,
  remaining: 2,
  slotIds: ['hn-2026-12-08'],
  waitingList: { isOpen: true, maximum: 4, length: 1 },
  asOf: today,
};
