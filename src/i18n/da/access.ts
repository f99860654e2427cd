/** Danish words for how a place can be reached and used (EC-56). */
export const messages = {
  feature: {
    stepFree: 'Trinfri adgang',
    accessibleToilet: 'Handicaptoilet',
    hearingLoop: 'Teleslynge',
    signLanguage: 'Tegnsprogstolk',
    captioning: 'Skrivetolk',
    companionTicket: 'Gratis ledsager',
    accessibleParking: 'Handicapparkering',
    lift: 'Elevator',
    quietSpace: 'Roligt rum',
    assistanceDog: 'Servicehund velkommen',
    easyLanguage: 'Let sprog',
    seating: 'Siddepladser',
    publicTransport: 'Bus eller tog tæt på',
  } as Record<string, string>,
};
