/** Danish words for the days of a week and the parts of a day. */
export const messages = {
  weekdays: {
    mon: 'Mandag',
    tue: 'Tirsdag',
    wed: 'Onsdag',
    thu: 'Torsdag',
    fri: 'Fredag',
    sat: 'Lørdag',
    sun: 'Søndag',
  },
  partsOfDay: {
    morning: 'Formiddag (kl. 6–12)',
    afternoon: 'Eftermiddag (kl. 12–17)',
    evening: 'Aften (kl. 17–23)',
    night: 'Nat (kl. 23–6)',
  },
};
