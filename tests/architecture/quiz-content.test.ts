import citizens from '../../demo/content/quiz-borger.json' with { type: 'json' };
import bundled from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import evaluation from '../../demo/content/quiz-zebraby.json' with { type: 'json' };
import { at, expectNone, filesOf } from './source-files.ts';

describe('the quiz [RQ-3]', () => {
  it('is tied to no definition: nothing in src names an area, question, step or advice of one', () => {
    const names = [bundled, evaluation, citizens].flatMap(({ id, dimensions, items, bands, recommendations }) => [
      id,
      ...[...dimensions, ...bands, ...recommendations].map((part) => part.id),
      ...items.map(({ linkId }) => linkId),
    ]);
    // The contract's documents have examples; they are of the first quiz. Words that the language of a widget has as well.
    const own = new Set(['svar', 'handling', 'naeste']);
    const named = new RegExp(`['"\`](?:${names.filter((name) => !own.has(name)).join('|')})['"\`]`, 'g');
    expectNone(
      filesOf('src/**/!(examples-*).ts').flatMap((file) =>
        [...file.text.matchAll(named)].map(({ 0: name, index }) => at(file, index, `names ${name}`)),
      ),
    );
  });
});
