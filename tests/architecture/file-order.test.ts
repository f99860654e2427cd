import { expect } from 'chai';
import { inOrder } from '../helpers/file-order.ts';
import { nodeTestsTogether, type Part } from '../helpers/part-kinds.ts';
import { runParts } from '../helpers/part-runner.ts';
import { repeatShuffled } from '../helpers/repeat-shuffled.ts';

const files = Array.from({ length: 40 }, (_, index) => `tests/${index + 10}.test.ts`);

describe('the order of test files [QA-9]', () => {
  it('is that of their names unless a seed is given', () => {
    expect(inOrder(files.toReversed(), '')).to.deep.equal(files);
  });

  it('is the same for the same seed, whatever order they are found in', () => {
    expect(inOrder(files, '7')).to.deep.equal(inOrder(files.toReversed(), '7'));
  });

  it('is another for another seed, and loses no file', () => {
    const orders = Array.from({ length: 20 }, (_, seed) => inOrder(files, String(seed + 1)));
    expect(new Set([files, ...orders].map(String)).size).to.equal(21);
    for (const order of orders) expect(order.toSorted()).to.deep.equal(files);
  });

  it('lets each file come first, in the middle and last', () => {
    const orders = Array.from({ length: 200 }, (_, seed) => inOrder(files.slice(0, 3), String(seed + 1)));
    expect(new Set(orders.map(String)).size).to.equal(6);
  });
});

describe('the repeated level 1 [QA-9] [QA-16]', () => {
  const part: Part = {
    title: 'planted',
    run: 'every',
    budget: 60,
    command: nodeTestsTogether,
    files: ['finding', 'leaving'].map((name) => `tests/architecture/file-order/${name}.control.ts`),
  };

  it('sees what one file leaves for the next, and names the order that shows it', async () => {
    const said: string[] = [];
    const context = { isCi: false, print: (text: string) => said.push(text) };
    const first = await runParts([part], context);
    expect(first).to.have.nested.property('0.passed', 2);
    const again = await repeatShuffled(first, [part], { ...context, count: 4, seed: 4 });
    const shuffles = ['6', '7', '8'];
    const begins = shuffles.map((shuffle) => inOrder(part.files ?? [], shuffle)[0]);
    expect(begins, 'some orders show it, another does not').to.include.members([...(part.files ?? [])]);
    expect(again.map(({ failed }) => failed)).to.deep.equal(begins.map((file) => (file === part.files?.[1] ? 1 : 0)));
    for (const shuffle of shuffles) expect(said.join('\n')).to.include(`SAMSPIL_SHUFFLE=${shuffle}`);
    expect(said.join('\n'), 'the detector is blind').to.include('✖ planted gave another result');
  });
});
