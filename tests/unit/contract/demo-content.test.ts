import { expect } from 'chai';
import cases from '../../../demo/content/cases.json' with { type: 'json' };
import events from '../../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import citizens from '../../../demo/content/quiz-borger.json' with { type: 'json' };
import quiz from '../../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import evaluation from '../../../demo/content/quiz-zebraby.json' with { type: 'json' };
import { calendarEventSchema } from '../../../src/contract/calendar-event.ts';
import { caseStorySchema } from '../../../src/contract/case-story.ts';
import { opportunitySchema } from '../../../src/contract/opportunity.ts';
import { quizDefinitionSchema } from '../../../src/contract/quiz.ts';
import { readList, readWhole } from '../../../src/contract/read-item.ts';
import '../../helpers/seed.ts';

const reading = { base: 'https://sundby.example/data/', timeZone: 'Europe/Copenhagen' };

describe('the demonstration content [CT-54]', () => {
  it('is read without a single issue', () => {
    expect(readList(opportunitySchema, opportunities, reading).skipped).to.deep.equal([]);
    expect(readList(calendarEventSchema, events, reading).skipped).to.deep.equal([]);
    expect(readList(caseStorySchema, cases, reading).skipped).to.deep.equal([]);
    for (const definition of [quiz, evaluation, citizens])
      expect(readWhole(quizDefinitionSchema, definition, reading).skipped, definition.id).to.deep.equal([]);
  });

  it('is read whole', () => {
    expect(readList(calendarEventSchema, events, reading).value?.items).to.have.length(40);
    expect(readList(opportunitySchema, opportunities, reading).value?.items).to.deep.equal(opportunities.items);
    expect(readWhole(quizDefinitionSchema, quiz).value?.items).to.deep.equal(quiz.items);
  });
});
