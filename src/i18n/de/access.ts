import type { AccessMessages } from '../messages.ts';

/** German words for how a place can be reached and used. */
export const messages: AccessMessages = {
  feature: {
    stepFree: 'Stufenloser Zugang',
    accessibleToilet: 'Barrierefreie Toilette',
    hearingLoop: 'Induktionsschleife',
    signLanguage: 'Gebärdensprachdolmetschung',
    captioning: 'Schriftdolmetschung',
    companionTicket: 'Begleitperson kostenlos',
    accessibleParking: 'Behindertenparkplatz',
    lift: 'Aufzug',
    quietSpace: 'Ruheraum',
    assistanceDog: 'Assistenzhunde willkommen',
    easyLanguage: 'Leichte Sprache',
    seating: 'Sitzplätze',
    publicTransport: 'Bus oder Bahn in der Nähe',
  },
};
