import { expect } from 'chai';
import * as fc from 'fast-check';
import content from '../../demo/content/opportunities.json' with { type: 'json' };
import type { Backend } from '../../src/backend/backend.ts';
import { memoryBackend } from '../../src/backend/memory/memory-backend.ts';
import { usePage } from '../helpers/node-page.ts';
import { NodeVolunteer, memberTyping as typing } from '../helpers/node-volunteer.ts';
import { atLevel } from '../helpers/seed.ts';
import { events, named } from '../unit/domain/sign-up/machine-samples.ts';

describe('whatever happens to a form [SU-42] [SU-61]', () => {
  usePage();

  it('all that was typed is still in it, and stands on the review', async () => {
    // Nothing is answered of itself, so that what happens is what is drawn.
    const silent: Backend = {
      ...memoryBackend({ opportunities: content.items as never, config: { features: ['opportunities', 'sign-up'] } }),
      signUp: () => new Promise(() => undefined),
    };
    let reviews = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 20, maxLength: 60 }), async (way) => {
        const person = await NodeVolunteer.at(silent, 'opgaveudvalg-medlem');
        person.fillIn(typing);
        const { typed } = person.form;
        for (const drawn of way) {
          const { name } = person.form.state.phase;
          const known = named[name];
          person.form.dispatch(events[known[drawn % known.length] ?? 'RECONNECTED']);
          expect(person.form.typed).to.deep.include({ contact: typed.contact, answers: typed.answers });
          // Who queues is asked for no answers (SU-17).
          if (person.phase !== 'review' || person.form.state.intent !== 'signUp') continue;
          reviews += 1;
          expect(person.words).to.contain('Mette Sørensen').and.contain('Naboer');
        }
        person.leave();
        person.form.dispatch({ type: 'DISCONNECTED' });
      }),
      { seed: 20261124, numRuns: atLevel(100, 1000, 1000) },
    );
    expect(reviews).to.be.above(150);
  });
});
