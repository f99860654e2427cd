import type { AccessMessages } from '../messages.ts';

/** English words for how a place can be reached and used. */
export const messages: AccessMessages = {
  feature: {
    stepFree: 'Step-free access',
    accessibleToilet: 'Accessible toilet',
    hearingLoop: 'Hearing loop',
    signLanguage: 'Sign language interpreter',
    captioning: 'Live captioning',
    companionTicket: 'Free ticket for a companion',
    accessibleParking: 'Accessible parking',
    lift: 'Lift',
    quietSpace: 'Quiet room',
    assistanceDog: 'Assistance dogs welcome',
    easyLanguage: 'Easy language',
    seating: 'Seats',
    publicTransport: 'Bus or train nearby',
  },
};
