import { expect } from 'chai';
import { expectNone, filesOf } from './source-files.ts';

const elements = filesOf('src/elements/{volunteer-sign-up,event-calendar}/*.ts');
const beyondForm = filesOf(
  'src/{contract,domain/sign-up,ui/form}/**/*.ts',
  'src/controllers/{sign-up,form,manage}*.ts',
);
const isForm = /<(?:form|input|select|textarea|fieldset)\b/;

/** Where SU-6 puts each thing; a controller's file may end in what it is. */
const places: Readonly<Record<string, string>> = {
  'src/contract/': 'opportunity sign-up managed-sign-up question-set capacity privacy',
  'src/domain/sign-up/':
    'sign-up-machine sign-up-target form-steps question-visibility answer-rules contact-rules eligibility cpr-guard capacity payload offer-window receipt-calendar opportunity-filter editor-advice',
  'src/controllers/':
    'sign-up-controller attempt-store draft-store form-hold manage-controller opportunity-list-controller proof-of-work form-view',
};

describe('the parts that tasks and events share [SU-6]', () => {
  it('stand each in its own file, in its own layer', () => {
    const named = Object.entries(places).flatMap(([folder, names]) =>
      names.split(' ').map((name) => `${folder}${name}.ts`),
    );
    const there = new Set(filesOf('src/{contract,domain/sign-up,controllers}/*.ts').map(({ path }) => path));
    expectNone(named.filter((path) => !there.has(path)));
  });

  it('know of no widget: what is behind a form imports no element', () => {
    expectNone(beyondForm.filter(({ text }) => /from '[^']*\/elements\//.test(text)).map(({ path }) => path));
  });

  it('are rendered by both widgets from the same view, and neither writes a field of its own', () => {
    for (const module of ['controllers/form-view', 'controllers/sign-up-actions', 'ui/form/sign-up-form']) {
      const owners = elements.filter(({ text }) => text.includes(`/${module}.ts'`)).map(({ path }) => path);
      expect(owners, module).to.deep.equal([
        'src/elements/event-calendar/form-part.ts',
        'src/elements/volunteer-sign-up/form-part.ts',
      ]);
    }
    expectNone(elements.filter(({ text }) => isForm.test(text)).map(({ path }) => path));
  });

  it('are template functions in the root of their widget: none of them is an element', () => {
    const parts = filesOf('src/ui/form/*.ts');
    expect(parts.some(({ text }) => isForm.test(text))).to.equal(true);
    expectNone(
      parts.filter(({ text }) => /extends \w*Element|attachShadow|customElements/.test(text)).map(({ path }) => path),
    );
  });
});
