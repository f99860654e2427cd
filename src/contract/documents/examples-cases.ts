import type { CaseStory } from '../case-story.ts';

export const caseStoryExample: CaseStory = {
  id: 'sundby-naboer',
  kind: 'pilot',
  status: 'planned',
  title: { da: 'Naboer følges til foredrag', en: 'Neighbours go to talks together' },
  summary: 'Et forsøg, hvor naboer henter hinanden.',
  organisation: { name: 'Sundby Kommune', kind: 'municipality' },
  municipalities: [{ id: 'sundby', label: 'Sundby' }],
  tags: [{ id: 'aeldre', label: 'Ældre' }],
  dimensions: [{ id: 'ledelse', label: 'Ledelse' }],
  challenge: 'Nogle kommer ikke af sted alene.',
  expectedValue: { html: '<p>Flere kommer ud, og flere kender en nabo.</p>' },
  keyFigures: [{ value: 12, label: 'naboer er med' }],
  phases: [{ title: 'Opstart', state: 'ongoing', startsOn: '2026-09-01', endsOn: '2026-12-31' }],
  evaluations: [{ afterMonths: 6, asks: 'Kommer flere af sted?', state: 'planned' }],
  contact: { email: 'samskabelse@sundby.example' },
  links: [{ rel: 'opportunity', id: 'hent-nabo', title: 'Hent en nabo' }],
  source: { title: 'Projektbeskrivelse', checkedOn: '2026-11-20' },
  missing: ['Hvad det koster'],
  updatedAt: '2026-11-21T12:00:00+01:00',
};
