import { expect } from 'chai';
import content from '../../../../demo/content/opportunities.json' with { type: 'json' };
import type { Opportunity } from '../../../../src/contract/opportunity.ts';
import type { Privacy } from '../../../../src/contract/privacy.ts';
import type { Question } from '../../../../src/contract/question-set.ts';
import type { SignUpPolicy } from '../../../../src/contract/sign-up-terms.ts';
import { type EditorAdvice, editorAdvice } from '../../../../src/domain/sign-up/editor-advice.ts';
import { sampleOpportunity, sampleTerms } from './sample-target.ts';

const asked = (id: string, more: Partial<Question> = {}): Question => ({ id, type: 'text', label: id, ...more });
const retention = { days: 30, from: 'signUp' } as const;

/** An opportunity about which there is nothing to say, with terms of its own. */
function opportunity(
  terms: { policy?: Partial<SignUpPolicy>; privacy?: Partial<Privacy>; questions?: readonly Question[] } & Pick<
    Partial<Opportunity['signUp']>,
    'requirements' | 'responsePromise' | 'contact'
  > = {},
  more: Partial<Opportunity> = {},
): Opportunity {
  const { privacy, questions, ...own } = terms;
  const complete = { responsePromise: { text: 'Svar inden 3 hverdage' }, contact: { email: 'a@example.org' }, ...own };
  const signUp = sampleTerms({ ...complete, ...(questions && { questions: { version: '1', items: [...questions] } }) });
  return sampleOpportunity({ signUp: { ...signUp, privacy: { ...signUp.privacy, retention, ...privacy } }, ...more });
}
const consent = (text: string) => [{ id: 'c', version: '1', text, purpose: { id: 'p', label: 'P' } }];
const withChildren: Partial<Opportunity> = {
  audiences: [{ id: 'boern', label: { da: 'Børn', en: 'Children' } }],
  commitment: { text: 'Hver tirsdag', modes: ['series'] },
};
const certificate = {
  type: 'boerneattest',
  when: 'beforeStart',
  handledBy: 'organisation',
  text: 'Børneattest',
} as const;

// Each rule provoked once, and right beside it what is no reason to speak.
const table: readonly [name: string, given: Opportunity, advice: readonly EditorAdvice[]][] = [
  ['nothing', opportunity(), []],
  ['L1 children and a series', opportunity({}, withChildren), [{ rule: 'noCertificate' }]],
  ['children, a series and a certificate', opportunity({ requirements: [certificate] }, withChildren), []],
  ['children once', opportunity({}, { audiences: withChildren.audiences }), []],
  [
    'L2 acceptance',
    opportunity({ privacy: { consents: consent('Jeg accepterer vilkårene') } }),
    [{ rule: 'consentAsAcceptance' }],
  ],
  [
    'acceptance as the legal basis',
    opportunity({ privacy: { legalBasis: 'consent', consents: consent('Jeg accepterer') } }),
    [],
  ],
  ['a consent of its own', opportunity({ privacy: { consents: consent('I må bruge billeder af mig.') } }), []],
  [
    'L3 birthday',
    opportunity({ questions: [asked('a', { label: 'Din fødselsdato' })] }),
    [{ rule: 'forbiddenQuestion', subject: 'birthDate', question: 'Din fødselsdato' }],
  ],
  [
    'L3 CPR',
    opportunity({ questions: [asked('a', { label: { en: 'Your CPR number' } })] }),
    [{ rule: 'forbiddenQuestion', subject: 'cpr', question: { en: 'Your CPR number' } }],
  ],
  [
    'L3 address',
    opportunity({ questions: [asked('a', { label: 'Adresse' })] }),
    [{ rule: 'forbiddenQuestion', subject: 'address', question: 'Adresse' }],
  ],
  [
    'L3 illness',
    opportunity({ questions: [asked('a', { label: 'A', hint: 'Skriv om sygdom' })] }),
    [{ rule: 'forbiddenQuestion', subject: 'illness', question: 'A' }],
  ],
  ['a mail address', opportunity({ questions: [asked('a', { label: 'Din mailadresse' })] }), []],
  ['L4 no promise', opportunity({ responsePromise: undefined as never }), [{ rule: 'nobodyAnswers' }]],
  ['L4 no contact', opportunity({ contact: undefined as never }), [{ rule: 'nobodyAnswers' }]],
  [
    'L5 nine questions',
    opportunity({ questions: [...'abcdefghi'].map((id) => asked(id)) }),
    [{ rule: 'manyQuestions', count: 9 }],
  ],
  [
    'eight questions and a text',
    opportunity({ questions: [...[...'abcdefgh'].map((id) => asked(id)), asked('i', { type: 'info' })] }),
    [],
  ],
  [
    'L6 both',
    opportunity({ policy: { contact: { name: 'full', email: 'required', phone: 'required' } } }),
    [{ rule: 'bothAddresses' }],
  ],
  ['one of both', opportunity({ policy: { contact: { name: 'full', email: 'required', phone: 'optional' } } }), []],
  [
    'L7 a guardian of adults',
    opportunity({
      policy: { guardian: { below: 18, mode: 'consent' } },
      requirements: [{ ...certificate, type: 'minimumAge', value: 18, when: 'beforeSignUp' }],
    }),
    [{ rule: 'guardianOfAdults', minimumAge: 18, below: 18 }],
  ],
  [
    'a guardian of the young',
    opportunity({
      policy: { guardian: { below: 18, mode: 'consent' } },
      requirements: [{ ...certificate, type: 'minimumAge', value: 15, when: 'beforeSignUp' }],
    }),
    [],
  ],
  [
    'L7 a short hold',
    opportunity({ policy: { hold: { seconds: 600, extensions: 3 } } }),
    [{ rule: 'shortHold', extensions: 3 }],
  ],
  ['a long hold', opportunity({ policy: { hold: { seconds: 600, extensions: 10 } } }), []],
  [
    'L8 a pattern',
    opportunity({ questions: [asked('a', { schema: { pattern: '(a+)+$' } })] }),
    [{ rule: 'questionFault', question: 'a', what: 'pattern' }],
  ],
  [
    'L8 a keyword',
    opportunity({ questions: [asked('a', { schema: { format: 'date' } })] }),
    [{ rule: 'questionFault', question: 'a', what: 'format' }],
  ],
  [
    'L8 a condition',
    opportunity({ questions: [asked('a', { visibleWhen: [{ question: 'b', op: 'answered' }] }), asked('b')] }),
    [{ rule: 'questionFault', question: 'a', what: 'later-question' }],
  ],
  [
    'L8 a kind',
    opportunity({ questions: [asked('a', { type: 'drawing' as never })] }),
    [{ rule: 'questionFault', question: 'a', what: 'unknown-type' }],
  ],
  [
    'L8 twice',
    opportunity({ questions: [asked('a'), asked('a', { label: 'B' })] }),
    [{ rule: 'questionFault', question: 'B', what: 'duplicate-id' }],
  ],
  [
    'L9 two years',
    opportunity({ privacy: { retention: { ...retention, days: 730 } } }),
    [{ rule: 'longRetention', days: 730 }],
  ],
  ['a year', opportunity({ privacy: { retention: { ...retention, days: 365 } } }), []],
  ['what is cancelled', opportunity({ contact: undefined as never }, { status: 'cancelled' }), []],
];

describe('advice for who writes an opportunity [SU-84]', () => {
  for (const [name, given, advice] of table) {
    it(`${advice.length > 0 ? 'speaks of' : 'says nothing of'} ${name}`, () => {
      expect(editorAdvice(given)).to.deep.equal(advice);
    });
  }

  for (const item of content.items as unknown as Opportunity[]) {
    it(`has nothing to say about the demo's ${item.id}`, () => {
      expect(editorAdvice(item)).to.deep.equal([]);
    });
  }
});
