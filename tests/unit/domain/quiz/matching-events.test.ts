import { expect } from 'chai';
import type { Recommendation } from '../../../../src/contract/quiz.ts';
import { type EventDate, eventCategoriesOf, matchingEvents } from '../../../../src/domain/quiz/matching-events.ts';
import { bundled, changed } from './bundled.ts';

const advice = (id: string, ...eventCategories: string[]): Recommendation => ({
  id,
  text: 'x',
  when: { dontKnowShareAtLeast: 0 },
  ...(eventCategories.length > 0 && { eventCategories }),
});
const date = (eventId: string, ...codes: string[]): EventDate => ({
  eventId,
  categories: codes.map((id) => ({ id, label: id })),
});

describe('the events that go with advice', () => {
  const found = (asked: readonly Recommendation[], dates: readonly EventDate[]) =>
    [...matchingEvents(asked, dates)].map(([id, next]) => [id, next.map(({ eventId }) => eventId)]);

  it('are the next two of its categories, of each event the next date, and none twice', () => {
    const dates = [
      date('foredrag', 'kultur'),
      date('dialog', 'netvaerk', 'demokrati'),
      date('dialog', 'netvaerk'),
      date('kursus', 'laering'),
      date('frokost', 'netvaerk'),
      date('konference', 'netvaerk'),
    ];
    expect(found([advice('a', 'netvaerk'), advice('b', 'demokrati', 'netvaerk'), advice('c')], dates)).to.deep.equal([
      ['a', ['dialog', 'frokost']],
      ['b', ['konference']],
      ['c', []],
    ]);
  });

  it('take place: what is cancelled gives way to its next date', () => {
    const off = (['cancelled', 'postponed'] as const).map((status) => ({ ...date('kursus', 'laering'), status }));
    const next = { ...date('kursus', 'laering'), status: 'moved' as const };
    expect([...matchingEvents([advice('a', 'laering')], [...off, next])]).to.deep.equal([['a', [next]]]);
    expect(found([advice('__proto__', 'constructor')], off)).to.deep.equal([['__proto__', []]]);
  });

  it('are asked for by all categories that a quiz names, each once, whatever was answered', () => {
    expect(eventCategoriesOf(bundled)).to.deep.equal(['samskabelse', 'demokrati', 'netvaerk', 'laering']);
    expect(eventCategoriesOf(changed({ recommendations: undefined }))).to.deep.equal([]);
  });
});
