import type { QuizPaperMessages } from '../messages.ts';

/** German words of the quiz on paper. */
export const messages: QuizPaperMessages = {
  refused: 'Der Browser wollte nicht drucken. Nutzen Sie seinen eigenen Druckbefehl.',
  howTo: 'Setzen Sie bei jeder Frage ein Kreuz. Antworten Sie einzeln, und sprechen Sie danach darüber.',
  several: 'Mehrere Kreuze sind möglich.',
  onlyIf: (conditions) => `Nur beantworten, wenn ${conditions}.`,
  joined: (conditions, isAny) => conditions.join(isAny ? ' oder ' : ' und '),
  either: (answers) => answers.join(' oder '),
  quoted: (answer) => `„${answer}“`,
  condition: {
    is: (number, answers) => `die Antwort auf Frage ${number} ${answers} ist`,
    isNot: (number, answers) => `die Antwort auf Frage ${number} nicht ${answers} ist`,
    answered: (number) => `Sie Frage ${number} beantwortet haben`,
    notAnswered: (number) => `Sie Frage ${number} nicht beantwortet haben`,
  },
  key: 'Schlüssel: so zählen Sie zusammen',
  keyIntro:
    'Suchen Sie die Punkte zu Ihren Kreuzen, und rechnen Sie jeden Bereich für sich aus. Heraus kommt eine Zahl von 0 bis 100.',
  apart: {
    dontKnow: (label) => `„${label}“ gibt keine Punkte und zählt wie eine Frage ohne Antwort.`,
    notApplicable: (label) => `„${label}“: Streichen Sie die Frage. Sie zählt gar nicht.`,
  },
  skipped: 'Eine Frage, die Sie nicht beantworten sollten, zählt ebenfalls nicht.',
  question: 'Frage',
  points: 'Punkte',
  most: 'Höchstens',
  weight: 'Gewicht',
  even: (divisor, sums) =>
    `Zählen Sie die Punkte zusammen und nehmen Sie mal 100. Teilen Sie durch ${divisor} für jede Antwort, die zählt (${sums.join(', ')} …).`,
  uneven: (isWeighted) =>
    isWeighted
      ? 'Teilen Sie die Punkte jeder Frage durch die höchste Zahl und nehmen Sie sie mal das Gewicht. Zusammenzählen, mal 100, durch die Summe der Gewichte.'
      : 'Teilen Sie die Punkte jeder Frage durch die höchste Zahl. Zusammenzählen, mal 100, durch die Zahl der Antworten, die zählen.',
  sum: 'Auf eine ganze Zahl runden.',
  needed: (percent, isWeighted) =>
    isWeighted
      ? `Die beantworteten Fragen müssen zusammen mindestens ${percent} % des Gewichts haben, damit es eine Zahl gibt.`
      : `Mindestens ${percent} % der Fragen müssen beantwortet sein, damit es eine Zahl gibt.`,
  overall: 'Insgesamt',
  mean: 'Zählen Sie die Zahlen der Bereiche (vor dem Runden) zusammen, und teilen Sie durch die Zahl der Bereiche, die eine haben.',
  weighted: (weights) =>
    `Nehmen Sie die Zahl jedes Bereichs (vor dem Runden) mal sein Gewicht: ${weights}. Zusammenzählen, und durch die Summe der Gewichte teilen.`,
  neededAreas: (percent, isWeighted) =>
    `${isWeighted ? `Die Bereiche mit einer Zahl müssen zusammen mindestens ${percent} % des Gewichts haben.` : `Mindestens ${percent} % der Bereiche müssen eine Zahl haben.`} Ein Bereich, in dem alles gestrichen ist, zählt nicht mit.`,
  cap: (below, band) => `Liegt ein Bereich unter ${below}, ist insgesamt höchstens „${band}“ möglich.`,
};
