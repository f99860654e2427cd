import { expect } from 'chai';
import { agendaOf } from '../../../../src/domain/quiz/agenda.ts';
import { checkDefinition } from '../../../../src/domain/quiz/check-definition.ts';
import { enabledItems } from '../../../../src/domain/quiz/enabled.ts';
import { explain } from '../../../../src/domain/quiz/explain.ts';
import { judgeAnswers } from '../../../../src/domain/quiz/judge-answers.ts';
import { keptAnswers } from '../../../../src/domain/quiz/keep-answers.ts';
import { paperForm } from '../../../../src/domain/quiz/paper-form.ts';
import { paperKey } from '../../../../src/domain/quiz/paper-key.ts';
import { readDefinition } from '../../../../src/domain/quiz/read-definition.ts';
import { recommend } from '../../../../src/domain/quiz/recommend.ts';
import { readResponseFile, toResponseFile } from '../../../../src/domain/quiz/response-file.ts';
import { compareResults } from '../../../../src/domain/quiz/retest.ts';
import { readSaved, writeSaved } from '../../../../src/domain/quiz/saved-answers.ts';
import { score } from '../../../../src/domain/quiz/score.ts';
import { readCode, shareCode } from '../../../../src/domain/quiz/share-code.ts';
import { stepsOf } from '../../../../src/domain/quiz/steps.ts';
import { teamOutcome } from '../../../../src/domain/quiz/team-outcome.ts';
import { toCsv } from '../../../../src/domain/quiz/to-csv.ts';
import { toFhir } from '../../../../src/domain/quiz/to-fhir.ts';
import { expectBelow, margin } from '../../../helpers/fastest.ts';
import { answersToAll, largest } from './largest-definition.ts';

const result = score(largest, answersToAll);
const code = shareCode(largest, answersToAll);
const file = toResponseFile(largest, answersToAll, { hasRole: true, answeredOn: '2026-11-24' });
const saved = writeSaved(largest, answersToAll, 0);
const sent = [...answersToAll].map(([linkId, codes]) => ({ linkId, codes: [...codes] }));

describe('the largest definition there may be [RQ-2] [RQ-6]', () => {
  it('is within the caps, and every one of its questions counts', () => {
    expect(checkDefinition(largest).map(({ code }) => code)).to.deep.equal(['branches-too-many']);
    expect(enabledItems(largest, answersToAll)).to.have.length(200);
    expect(result.states.get('answered')).to.equal(200);
    expect(readCode(largest, code)).to.deep.include({ kind: 'read', answers: answersToAll });
    expect(readSaved(largest, saved, 1).kind).to.equal('read');
    expect(readResponseFile(largest, file)).to.include({ kind: 'read', isRecomputed: false });
    expect(judgeAnswers(largest, sent)).to.deep.equal([]);
  });

  const work: Readonly<Record<string, () => unknown>> = {
    read: () => readDefinition(largest),
    checked: () => checkDefinition(largest),
    'asked, step by step': () => stepsOf(enabledItems(largest, answersToAll), 'section'),
    scored: () => score(largest, answersToAll),
    explained: () => explain(largest, answersToAll, result),
    'given advice on': () => [recommend(largest, result), agendaOf(largest, answersToAll, result)],
    'compared with last time': () => compareResults(largest, result, result),
    'written as a code': () => shareCode(largest, answersToAll),
    'read from a code': () => readCode(largest, code),
    'kept, and read again': () => readSaved(largest, writeSaved(largest, answersToAll, 0), 1),
    'replaced while it is answered': () =>
      keptAnswers(largest, { ...largest, items: [...largest.items] }, answersToAll),
    'given as a list': () => toCsv(largest, answersToAll, { hasRole: true, language: 'da' }),
    'given in the shape of FHIR': () =>
      toFhir(largest, answersToAll, { hasRole: true, language: 'da', authored: '2026-11-24T14:10:00+01:00' }),
    'given as a file': () => toResponseFile(largest, answersToAll, { hasRole: true, answeredOn: '2026-11-24' }),
    'read from a file': () => readResponseFile(largest, file),
    'put on paper': () => [paperForm(largest), paperKey(largest)],
    'judged when it is sent': () => judgeAnswers(largest, sent),
    'answered by a team of five': () => teamOutcome(largest, Array(5).fill(answersToAll)),
  };
  for (const [what, run] of Object.entries(work))
    it(`takes at most 50 ms to be ${what}`, () => {
      expectBelow(50 * margin, run, 12);
    });
});
