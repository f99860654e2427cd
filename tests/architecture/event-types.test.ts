import { expect } from 'chai';
import { expectNone, filesOf } from './source-files.ts';

/** Events of a widget by their documentation, as its `define.ts` has to declare them. */
const firedIn = (text: string) =>
  [...text.matchAll(/@fires \{(\w+)\} ([\w-]+)/g)].map(([, type, name]) => `'${name}': ${type};`);

/** Events that a `define.ts` declares to whoever listens in TypeScript. */
function declaredIn(text: string): string[] {
  const [, members = ''] = /interface GlobalEventHandlersEventMap \{\n(.*?)\n {2}\}/s.exec(text) ?? [];
  return members.split('\n').map((line) => line.trim());
}

/** What is fired and not declared, or declared and not fired. */
function differences(element: string, define: string): string[] {
  const fired = firedIn(element);
  const declared = declaredIn(define);
  return [
    ...fired.filter((event) => !declared.includes(event)).map((event) => `not declared: ${event}`),
    ...declared.filter((event) => !fired.includes(event)).map((event) => `never fired: ${event}`),
  ];
}

describe('events for who listens in TypeScript [EM-83]', () => {
  for (const tag of ['case-card', 'case-list', 'event-calendar', 'readiness-quiz', 'volunteer-sign-up']) {
    it(`of ${tag} are declared in its define.ts, each with its own detail`, () => {
      const [element, define] = [tag, 'define'].map((name) => filesOf(`src/elements/${tag}/${name}.ts`)[0]?.text ?? '');
      expect(firedIn(element ?? '')).to.not.be.empty;
      expectNone(differences(element ?? '', define ?? ''));
    });
  }

  it('are told apart: one that is missing, and one too many [QA-16]', () => {
    const define = "declare global {\n  interface GlobalEventHandlersEventMap {\n    'samspil-b': B;\n  }\n}\n";
    const found = differences('/** @fires {A} samspil-a - Something. */', define);
    expect(found).to.deep.equal(["not declared: 'samspil-a': A;", "never fired: 'samspil-b': B;"]);
  });
});
