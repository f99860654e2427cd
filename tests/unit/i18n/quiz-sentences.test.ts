import { expect } from 'chai';
import { atStart } from '../../../src/elements/readiness-quiz/team-sides.ts';
import { messages as quiz } from '../../../src/i18n/da/quiz.ts';
import { messages as onward } from '../../../src/i18n/da/quiz-onward.ts';
import { messages as result } from '../../../src/i18n/da/quiz-result.ts';
import { messages as session } from '../../../src/i18n/da/quiz-session.ts';
import { messages as onwardGerman } from '../../../src/i18n/de/quiz-onward.ts';
import { messages as teamGerman } from '../../../src/i18n/de/quiz-team.ts';
import { messages as quizEnglish } from '../../../src/i18n/en/quiz.ts';
import { messages as onwardEnglish } from '../../../src/i18n/en/quiz-onward.ts';
import { messages as resultEnglish } from '../../../src/i18n/en/quiz-result.ts';
import { messages as sessionEnglish } from '../../../src/i18n/en/quiz-session.ts';
import { messages as teamEnglish } from '../../../src/i18n/en/quiz-team.ts';

const danish = { quiz, onward, result, session };
const english = { quiz: quizEnglish, onward: onwardEnglish, result: resultEnglish, session: sessionEnglish };

/** What the specification says word for word, and how the same is said in English. */
const sentences: readonly (readonly [(words: typeof danish) => string, string, string])[] = [
  [({ quiz }) => quiz.back, 'Tilbage', 'Back'],
  [({ quiz }) => quiz.next, 'Næste', 'Next'],
  [({ quiz }) => quiz.finish, 'Vis resultat', 'Show result'],
  [({ quiz }) => quiz.review, 'Gennemse svar', 'Review answers'],
  [
    ({ quiz }) => quiz.privacyUnlessSaved,
    'Vi gemmer ikke dine svar. De ligger kun i din browser, til du lukker siden – eller vælger »Gem på denne enhed«.',
    'We do not store your answers. They stay in your browser until you close the page – or choose “Save on this device”.',
  ],
  [
    ({ quiz }) => quiz.totalChanged(17),
    'Dit svar har ændret antallet af spørgsmål til 17.',
    'Your answer has changed the number of questions to 17.',
  ],
  [({ onward }) => onward.share.button, 'Kopiér link til resultatet', 'Copy link to the result'],
  [
    ({ onward }) => onward.share.explain,
    'Linket indeholder kun svarenes numre – ingen navne og ingen fritekst. Det står efter # i adressen og sendes ikke til serveren. Den, der får linket, kan se svarene.',
    'The link holds only the numbers of the answers – no names and no free text. It stands after # in the address and is not sent to the server. Whoever gets the link can see the answers.',
  ],
  [({ onward }) => onward.keeping.keep, 'Gem på denne enhed', 'Save on this device'],
  [({ onward }) => onward.keeping.forget, 'Slet mine gemte svar', 'Delete my saved answers'],
  [
    ({ onward }) => onward.keeping.refused,
    'Vi kan ikke gemme her. Kopiér linket i stedet.',
    'We cannot save here. Copy the link instead.',
  ],
  [({ onward }) => onward.print.button, 'Udskriv eller gem som PDF', 'Print or save as PDF'],
  [({ onward }) => onward.print.form, 'Udskriv som papirskema', 'Print as a paper form'],
  [
    ({ result }) => result.lowestHighest('Magt', 42, 'Læring', 75),
    'Magt ligger lavest (42), Læring højest (75).',
    'Lowest: Magt (42). Highest: Læring (75).',
  ],
  [
    ({ result }) => result.cap('Rustet', ['Tillid'], 25, 'På vej'),
    'I alt ville I ligge på Rustet, men Tillid er under 25. Derfor viser vi På vej.',
    'Overall you would be at Rustet, but Tillid is under 25. So we show På vej.',
  ],
  [
    ({ result }) => result.othersTooFew(5),
    'For få organisationer til en sammenligning (mindst 5).',
    'Too few organisations for a comparison (at least 5).',
  ],
  [
    ({ session }) => session.closed,
    'Holdet er lukket. Dine svar er ikke sendt. Dit eget resultat står her stadig.',
    'The team is closed. Your answers have not been sent. Your own result is still here.',
  ],
  [
    ({ session }) => session.tooFew(4, 5),
    'Der kom 4 svar. Der skal mindst 5 til, så ingen kan genkendes.',
    'There were 4 answers. At least 5 are needed, so that nobody can be recognised.',
  ],
];

describe('the sentences of the quiz [RQ-90]', () => {
  for (const [say, da, en] of sentences)
    it(`are whole in Danish and in English: ${da.slice(0, 40)}`, () => {
      expect([say(danish), say(english)]).to.deep.equal([da, en]);
    });

  it('name two sides by words that stand anywhere in a sentence, and a month in its case', () => {
    const gapOf = ({ sides: [inside = '', outside = ''], gapLead }: typeof teamEnglish) =>
      gapLead(atStart(inside), -5, outside, 'X');
    expect(gapOf(teamEnglish)).to.equal('People inside: 5 points lower than people outside on X.');
    expect(gapOf(teamGerman)).to.equal('Interne: 5 Punkte niedriger als Externe bei X.');
    expect(onwardGerman.code.sharedIn('Mai 2026')).to.equal('Antworten vom Mai 2026');
  });
});
