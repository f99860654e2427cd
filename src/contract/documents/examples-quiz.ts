import type { QuizDefinition } from '../quiz.ts';
import type { QuizResponse } from '../quiz-response.ts';
import type { QuizSummary } from '../quiz-summary.ts';
import type { Benchmark, Team, TeamFigure, TeamRequest, TeamResult } from '../quiz-team.ts';
import { today } from './examples-shared.ts';
import { clientRefExample } from './examples-sign-up.ts';

export const definitionReferenceExample = { url: 'urn:samspil:quiz:klar-til-samskabelse', version: '1.0.0' };

export const quizSummaryExample: QuizSummary = {
  id: 'klar-til-samskabelse',
  ...definitionReferenceExample,
  status: 'active',
  languages: ['da', 'en'],
  title: { da: 'Er jeres organisation klar til samskabelse?', en: 'Is your organisation ready for co-creation?' },
  estimatedMinutes: 6,
};

export const quizDefinitionExample: QuizDefinition = {
  contract: 'samspil-quiz/1',
  ...quizSummaryExample,
  scales: {
    grad: {
      options: [
        { code: '1', weight: 0, label: 'Slet ikke' },
        { code: '2', weight: 1, label: 'I høj grad' },
      ],
    },
  },
  nonSubstantive: [{ code: 'dk', kind: 'dontKnow', label: 'Ved ikke' }],
  dimensions: [{ id: 'ledelse', title: 'Ledelse og mandat', short: 'Ledelse' }],
  items: [
    {
      linkId: 'led1',
      text: 'Må medarbejderne begynde uden at spørge?',
      scale: 'grad',
      scores: [{ dimension: 'ledelse' }],
    },
    {
      linkId: 'led2',
      text: 'Ved borgerne, hvad der er til forhandling?',
      scale: 'grad',
      scores: [{ dimension: 'ledelse' }],
      enableWhen: [{ question: 'led1', operator: 'exists', answer: true }],
    },
  ],
  scoring: {
    range: [0, 100],
    method: 'weightedMean',
    missing: 'availableItems',
    minCoverage: 0.6,
    rounding: { digits: 0, mode: 'halfUp', bandOn: 'rounded' },
    overall: { method: 'weightedMean', minCoverage: 0.6 },
  },
  bands: [
    { id: 'start', min: 0, max: 49, title: 'På vej' },
    { id: 'klar', min: 50, max: 100, title: 'Klar' },
  ],
  recommendations: [
    {
      id: 'mandat',
      text: 'Aftal, hvad medarbejderne må beslutte selv.',
      links: [{ title: 'Startguide', url: 'https://sundby.example/startguide' }],
      when: { dimension: 'ledelse', below: 50 },
    },
  ],
};

export const quizResponseExample: QuizResponse = {
  clientRef: clientRefExample,
  definition: definitionReferenceExample,
  answers: [{ linkId: 'led1', codes: ['2'] }],
};

export const teamRequestExample: TeamRequest = {
  clientRef: clientRefExample,
  definition: definitionReferenceExample,
  name: 'Ældreområdet',
  invited: 12,
  closesAt: '2026-12-11T12:00:00+01:00',
};

export const teamExample: Team = {
  id: 't-9fJ2kQw7ZrXb31LmVn0c8A',
  name: 'Ældreområdet',
  minimum: 5,
  invited: 12,
  closesAt: '2026-12-11T12:00:00+01:00',
};

export const teamFigureExample: TeamFigure = {
  dimension: 'ledelse',
  respondents: 9,
  mean: 58,
  median: 60,
  lowerQuartile: 45,
  upperQuartile: 70,
  spread: 14,
  agreement: 'some',
  isPolarised: false,
};

export const teamResultExample: TeamResult = {
  status: 'published',
  team: teamExample,
  definition: definitionReferenceExample,
  respondents: 9,
  asOf: today,
  dimensions: [teamFigureExample],
  dontKnowShare: 0.04,
};

export const benchmarkExample: Benchmark = {
  definition: definitionReferenceExample,
  organisations: 11,
  asOf: '2026-11-01T06:00:00+01:00',
  dimensions: [{ dimension: 'ledelse', organisations: 11, mean: 54, lowerQuartile: 43, upperQuartile: 66 }],
};
