import { expect } from 'chai';
import quiz from '../../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import { createBackend } from '../../../src/backend/create-backend.ts';
import { fakeWorld } from '../../../src/conformance/fake-environment.ts';

const source = 'https://sundby.example/data/quiz.json';
const call = () => ({ signal: new AbortController().signal });

/** A backend on one file that holds this quiz. */
async function backendWith(value: unknown) {
  const body = JSON.stringify(value);
  const { environment } = fakeWorld(() => new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  return createBackend({ source, type: 'static' }, environment);
}

describe('a quiz from a source [RQ-3] [RQ-7] [CT-50]', () => {
  it('is the one of its file, found by its summary', async () => {
    const backend = await backendWith(quiz);
    const { value } = (await backend.quizzes?.(call())) ?? expect.fail('no quizzes');
    expect(value.items.map(({ id, version }) => [id, version])).to.deep.equal([['klar-til-samskabelse', '0.1.0']]);
    expect(value.items[0]).not.to.have.property('items');
    const read = (await backend.quiz?.('klar-til-samskabelse', call())) ?? expect.fail('no quiz');
    expect(read.value.items).to.have.length(21);
    expect(read.skipped).to.deep.equal([]);
  });

  it('is read with its older names put right, and tells which', async () => {
    const items = quiz.items.map((item, index) =>
      index === 0 ? { ...item, isRequired: undefined, required: true } : item,
    );
    const backend = await backendWith({ ...quiz, items });
    const read = (await backend.quiz?.(quiz.id, call())) ?? expect.fail('no quiz');
    expect(read.value.items[0]).to.include({ isRequired: true });
    expect(read.skipped).to.deep.equal([{ path: '/items/0/required', code: 'old-name', message: '' }]);
  });

  it('is not used in part: one misspelt member and it is malformed, with the place of it', async () => {
    const items = quiz.items.map((item, index) => (index === 20 ? { ...item, enableWen: [] } : item));
    const backend = await backendWith({ ...quiz, items });
    const error = await backend.quiz?.(quiz.id, call()).then(
      () => expect.fail('it was used'),
      (cause) => cause,
    );
    expect(error).to.include({ kind: 'malformed' });
    expect(error.issues).to.deep.equal([{ path: '/items/20/enableWen', code: 'unknown-member', message: '' }]);
  });

  it('says what it is before its rules are checked, and checks them once that has been shown [RQ-91]', async () => {
    const items = quiz.items.map((item, index) => (index === 20 ? { ...item, enableWen: [] } : item));
    const backend = await backendWith({ ...quiz, items });
    const steps: string[] = [];
    const onSummary = async ({ id, title }: { id: string; title: unknown }) => {
      await Promise.resolve();
      steps.push(`shown ${id} ${JSON.stringify(title).length > 2}`);
    };
    await backend.quiz?.(quiz.id, { ...call(), onSummary }).catch(({ kind }) => steps.push(kind));
    expect(steps).to.deep.equal([`shown ${quiz.id} true`, 'malformed']);
  });

  it('is not told where another one was asked for', async () => {
    const backend = await backendWith(quiz);
    const told: unknown[] = [];
    const error = await backend
      .quiz?.('anden', { ...call(), onSummary: async (summary) => told.push(summary) })
      .catch((cause) => cause);
    expect([error.kind, told]).to.deep.equal(['not-found', []]);
  });
});
