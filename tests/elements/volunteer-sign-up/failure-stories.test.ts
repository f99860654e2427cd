import { expect } from 'chai';
import * as stories from '../../../stories/widgets/sign-up-failures.stories.ts';
import { showStory } from '../../helpers/every-story.ts';
import { allowStored } from '../../helpers/page-guard.ts';
import { storiesOf } from '../../helpers/read-stories.ts';
import { failureWords } from './sent-visit.ts';
import './visit.ts';

interface Shown {
  /** What has the focus; the screen's own heading where it is a screen of its own. */
  focus?: string | RegExp;
  words: readonly string[];
  choices?: readonly string[];
  /** Choices that must not be there. */
  not?: readonly string[];
}

const kept = 'Dine svar er gemt her på siden.';
const address = 'mad@faellesbordet.example';
const others = 'Se andre opgaver';
const screen = (heading: string) => `heading "${heading}"`;
const interest = 'Skriv dig op: Byg bro mellem familier og kulturtilbud';
const toAnswers = 'Tilbage til dine svar';
const conflict = (heading: string, { words = [], choices = [], not = [] }: Partial<Shown> = {}): Shown => ({
  focus: screen(heading),
  words: [...words, kept, '@'],
  choices: [others, ...choices],
  not: [...not, 'Skriv mig på venteliste'],
});
const review = screen('Trin 4 af 4: Tjek dine svar');
const unknown = screen('Vi ved ikke, om din tilmelding kom igennem');
const summary = /Der er et problem/;

/** What each story says, where the focus is, and what a person can do: the rows of SU section 14 that end badly. */
const shown: Readonly<Record<keyof Omit<typeof stories, 'default'>, Shown>> = {
  ListFailed: { words: ['Indholdet kan ikke vises lige nu.'], choices: ['Prøv igen'] },
  LostAnswer: {
    focus: unknown,
    words: ['Tryk Prøv igen. Du bliver ikke tilmeldt to gange.', 'Dine svar', address],
    choices: ['Prøv igen', 'Kopiér mine svar', 'Udfyld en ny'],
  },
  LostAnswerNotRepeatable: {
    focus: unknown,
    words: [`Ring eller skriv til ${address}, før du prøver igen.`],
    choices: ['Kopiér mine svar'],
    not: ['Prøv igen'],
  },
  LookingUp: { words: ['Vi ser efter, om din tilmelding kom igennem …', 'Du skal ikke gøre noget.'] },
  OtherTab: { words: ['Du er i gang i en anden fane', kept], choices: ['Vis her alligevel'] },
  NoNetwork: { words: ['Du er ikke på nettet. Dine svar er her stadig.'], choices: ['Send tilmelding'] },
  DoneInOtherTab: { words: ['Du har tilmeldt dig i en anden fane'], choices: ['Vis her alligevel'] },
  Sending: { words: ['Sender …'], choices: ['Send tilmelding'] },
  Checking: { words: ['Vi tjekker, at du ikke er en robot. Du skal ikke gøre noget.'], choices: ['Tilbage'] },
  Limited: { words: ['Du kan sende igen om 30 sekunder. Dine svar er her stadig.'], choices: ['Send tilmelding'] },
  LimitedOver: { words: ['Du kan sende nu.'], choices: ['Send tilmelding'] },
  KeyReused: {
    focus: review,
    words: ['Vi har ikke modtaget din tilmelding. Send den igen. Du bliver ikke tilmeldt to gange.'],
    choices: ['Send tilmelding'],
  },
  FullNow: conflict('Der er ikke flere pladser', {
    words: ['Den sidste plads er lige blevet taget.'],
    choices: ['Brug den valgte tid', interest],
    not: [toAnswers],
  }),
  TooFewPlaces: {
    ...conflict('Der er ikke pladser nok', {
      words: ['Der er kun 1 plads tilbage.', 'Vælg, hvem der kommer nu', 'Du selv', 'Person 2'],
      choices: ['Gå videre med dem', 'Skriv begge på venteliste'],
    }),
  },
  DateOfSeriesTaken: {
    ...conflict('Der er ikke plads på alle datoer', {
      words: ['Der er ikke plads tirsdag 24. november.'],
      choices: ['Tag de 5 ledige datoer'],
    }),
  },
  HeldByOthers: conflict('Andre er ved at tilmelde sig', {
    words: ['Den sidste plads er måske på vej til en anden.', 'Du kan prøve igen om 30 sekunder.'],
    choices: ['Prøv igen'],
  }),
  Closed: conflict('Tilmeldingen er lukket', {
    words: ['Tilmeldingen lukkede tirsdag 24. november.'],
    choices: [toAnswers],
  }),
  NotOpenYet: conflict('Tilmeldingen er ikke åbnet', {
    words: ['Tilmeldingen åbner onsdag 25. november.'],
    choices: [toAnswers],
  }),
  TooLate: conflict('Det er for sent at tilmelde sig', {
    words: ['Du valgte tirsdag 24. november kl. 15.00–18.30.'],
    choices: [toAnswers],
  }),
  Changed: conflict('Opslaget er ændret, siden du begyndte', {
    words: ['Før: tirsdag 24. november kl. 15.00–18.30. Nu: tirsdag 24. november kl. 16.00–18.30.'],
    choices: ['Det er fint, gå videre'],
  }),
  Cancelled: conflict('Opgaven er aflyst', { choices: [toAnswers] }),
  HoldOver: { words: ['Pladsen holdes ikke længere. Dine svar er her stadig.'], choices: ['Næste'] },
  DraftNotSaved: {
    words: ['Kladden kunne ikke gemmes på denne enhed.'],
    choices: ['Gem kladde på denne enhed', 'Næste'],
    not: ['Slet kladden'],
  },
  HoldExpired: conflict('Pladsen holdes ikke længere', { choices: ['Gå videre uden at holde pladsen'] }),
  OfferExpired: conflict('Tilbuddet gælder ikke længere', {
    words: ['Du beholder din plads på ventelisten.'],
    choices: [toAnswers],
  }),
  Gone: {
    focus: screen('Opslaget findes ikke længere'),
    words: [kept, 'Dine svar'],
    choices: ['Kopiér mine svar'],
  },
  NotEligible: { focus: screen('Du kan ikke tilmelde dig denne opgave'), words: [], choices: ['Tilbage'] },
  Invalid: {
    focus: summary,
    words: ['Skriv dit telefonnummer med 8 cifre', 'Noget i din tilmelding kunne ikke bruges.'],
    choices: ['Næste'],
  },
  QuestionsChanged: {
    focus: /^heading "Trin 3 af 4/,
    words: ['Der er kommet et nyt spørgsmål: »Hvad kan du lave?«. Dine andre svar er her stadig.'],
    choices: ['Næste'],
  },
  OurFault: {
    focus: screen('Noget gik galt hos os'),
    words: ['Din tilmelding er ikke modtaget.', kept, address],
    choices: ['Kopiér mine svar', 'Tilbage til dine svar'],
  },
};

/** What may have been received is never said to have failed (SU-61). */
const mayHaveArrived = new Set(['LostAnswer', 'LostAnswerNotRepeatable', 'LookingUp']);

describe('the stories of what fails [QA-11] [SU-37] [SU-42] [SU-61]', () => {
  const all = storiesOf(stories as never);

  for (const [name, { focus, words, choices = [], not = [] }] of Object.entries(shown)) {
    it(`say what happened, what it means and what to do: ${name}`, async () => {
      allowStored(/^samspil:attempt:/);
      const story = all.find((one) => one.name.endsWith(`: ${name}`));
      if (!story) throw new Error(`There is no story ${name}.`);
      const page = await showStory(story, { theme: 'neutral', lang: 'da', width: 768 });
      await page.until(() => words.every((word) => page.text.includes(word)), `it says ${words.join(' ')}`);
      for (const choice of choices) expect(page.has('button', choice), choice).to.equal(true);
      for (const choice of not) expect(page.has('button', choice), choice).to.equal(false);
      if (focus instanceof RegExp) expect(page.focused).to.match(focus);
      else if (focus) expect(page.focused).to.equal(focus);
      if (mayHaveArrived.has(name)) expect(page.text).not.to.match(failureWords);
    });
  }
});
