import { expect } from 'chai';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { expectAnswersKept, filled, refusing } from './sent-visit.ts';
import { opportunitiesWith, sendAndSee } from './visit.ts';

/** The cooking evening with this version of its questions, and more of them. */
const withQuestions =
  (version: string, ...more: object[]) =>
  (item: { id: string; signUp: { questions?: { items: { id: string }[] } } }) => {
    if (item.id !== 'faellesspisning') return item;
    const items = [...(item.signUp.questions?.items ?? []).filter(({ id }) => id === 'opgaver'), ...more];
    return { ...item, signUp: { ...item.signUp, questions: { version, items } } };
  };

describe('a refusal [SU-32] [SU-27]', () => {
  const refused = (failure: Partial<ConstructorParameters<typeof BackendError>[0]>) =>
    refusing(() => new BackendError({ kind: 'refused', request: 'POST sign-ups', outcome: 'refused', ...failure }));

  const heldByOthers = () =>
    filled({ through: refused({ kind: 'conflict', problem: 'capacity-held', retryAfterSeconds: 30 }) });

  it('of fields is told at them, and what belongs to no field in plain words', async () => {
    const errors = [
      { pointer: '#/contact/phone', code: 'not-a-phone' as const },
      { pointer: '#/unknown/member', code: 'pattern' as const },
    ];
    const visited = await filled({ through: refused({ kind: 'invalid', problem: 'validation', errors }) });
    const { page } = visited;
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.text.includes('Der er et problem'), 'it says so');
    expect(page.has('heading', 'Trin 2 af 4: Om dig')).to.equal(true);
    expect(page.has('link', /^Skriv dit telefonnummer med 8 cifre/)).to.equal(true);
    expect(page.text).to.contain('Noget i din tilmelding kunne ikke bruges.');
    await page.type('Telefon', '34412346');
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Du er tilmeldt');
  });

  it('for now counts down, says once when one may send, and waits for the press [SU-61]', async () => {
    const visited = await filled({
      through: refused({ kind: 'limited', problem: 'rate-limited', retryAfterSeconds: 3 }),
    });
    const { page, sent } = visited;
    clock.holdTimers();
    await page.press('button', 'Send tilmelding');
    await clock.tick(50);
    const told = 'Du kan sende igen om 3 sekunder. Dine svar er her stadig.';
    // The lock of the tab is the browser's, which knows nothing of held time.
    await page.until(() => page.text.includes(told), 'it says so');
    expect(page.find('button', 'Send tilmelding').getAttribute('aria-disabled')).to.equal('true');
    expect(page.focused).to.equal('button "Send tilmelding"');
    await page.press('button', 'Send tilmelding');
    await clock.tick(4_000);
    await page.settle();
    expect(page.text).to.contain('Du kan sende nu.');
    expect(sent).to.have.length(0);
    await page.press('button', 'Send tilmelding');
    // Held time has to go on after the browser has given the lock, and nobody knows when that is.
    await page.until(() => {
      void clock.tick(50);
      return page.has('heading', 'Du er tilmeldt');
    }, 'the receipt is there');
    expect(sent).to.have.length(1);
  });

  it('because others hold the place is sent again only after the hint [SU-42] [SU-38]', async () => {
    const visited = await heldByOthers();
    const { page, sent } = visited;
    clock.holdTimers();
    await page.press('button', 'Send tilmelding');
    const told = 'Du kan prøve igen om 30 sekunder.';
    await page.until(() => {
      void clock.tick(10);
      return page.text.includes(told);
    }, 'it says when');
    expect(page.focused).to.equal('heading "Andre er ved at tilmelde sig"');
    expect(page.find('button', 'Prøv igen').getAttribute('aria-disabled')).to.equal('true');
    await page.press('button', 'Prøv igen');
    await clock.tick(1_000);
    await page.settle();
    expect(page.text).to.match(/Du kan prøve igen om 2\d sekunder\./);
    await clock.tick(31_000);
    await page.settle();
    expect(page.find('button', 'Prøv igen').getAttribute('aria-disabled')).to.equal(null);
    expect(page.text).to.contain('Du kan prøve igen nu.').and.not.to.contain('sekunder');
    expect(page.liveLog.at(-1)?.trim()).to.equal('polite: Du kan prøve igen nu.');
    expect(sent).to.have.length(0);
    await page.press('button', 'Prøv igen');
    await page.until(() => {
      void clock.tick(50);
      return page.has('heading', 'Du er tilmeldt');
    }, 'the receipt is there');
    expect(sent).to.have.length(1);
  });

  it('that is waited for says nothing into the form of another opportunity', async () => {
    const visited = await heldByOthers();
    const { page, widget } = visited;
    clock.holdTimers();
    await page.press('button', 'Send tilmelding');
    await page.until(() => {
      void clock.tick(10);
      return page.has('heading', 'Andre er ved at tilmelde sig');
    }, 'it is refused');
    await widget.open('samskabelsespilot');
    await page.until(() => page.has('button', 'Jeg vil gerne være med'), 'the details are there');
    await page.press('button', 'Jeg vil gerne være med');
    await page.until(() => page.has('textbox', 'Navn'), 'the other form is there');
    await clock.tick(40_000);
    await page.settle();
    expect(page.liveLog.join()).not.to.contain('Du kan prøve igen nu.');
  });

  it('because the key was used for something else goes back to the review and says so [SU-59]', async () => {
    const visited = await filled({ through: refused({ kind: 'invalid', problem: 'idempotency-key-reused' }) });
    const { page } = visited;
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.text.includes('Vi har ikke modtaget din tilmelding. Send den igen.'), 'it says so');
    expect(page.focused).to.equal('heading "Trin 4 af 4: Tjek dine svar"');
    await sendAndSee(visited, 'Du er tilmeldt');
  });

  it('that is our fault says that nothing was received, with a person to turn to and a way back', async () => {
    const visited = await filled({ through: refused({ problem: 'malformed' }) });
    const { page } = visited;
    await sendAndSee(visited, 'Noget gik galt hos os');
    expect(page.text).to.contain('Din tilmelding er ikke modtaget. Dine svar er gemt her på siden.');
    expect(page.has('link', 'mad@faellesbordet.example')).to.equal(true);
    await page.press('button', 'Tilbage til dine svar');
    await expectAnswersKept(visited);
  });

  it('of what is gone says so', async () => {
    const visited = await filled({ through: refused({ kind: 'not-found', problem: 'not-found' }) });
    await sendAndSee(visited, 'Opslaget findes ikke længere');
  });

  it('because it changed shows old and new, and lets the person go on', async () => {
    const visited = await filled({ through: refused({ kind: 'conflict', problem: 'opportunity-changed' }) });
    const { page } = visited;
    await sendAndSee(visited, 'Opslaget er ændret, siden du begyndte');
    await page.press('button', 'Det er fint, gå videre');
    await sendAndSee(visited, 'Du er tilmeldt');
  });

  it('because other questions are asked now keeps the answers and asks only what is missing [SU-32]', async () => {
    const added = { id: 'nyt', type: 'text', label: 'Hvad kan du lave?', isRequired: true };
    let isTold = false;
    const visited = await filled({
      opportunities: opportunitiesWith('faellesspisning', withQuestions('2', added) as never),
      // What was read when the person began did not have the question yet.
      through: (backend) => ({
        ...backend,
        opportunity: async (id, call) => {
          const read = await backend.opportunity?.(id, call);
          return (isTold ? read : { ...read, value: withQuestions('1')(read?.value as never) }) as never;
        },
        opportunities: async (query, call) => {
          const read = await backend.opportunities?.(query, call);
          return {
            ...read,
            value: { ...read?.value, items: read?.value.items.map(withQuestions('1') as never) },
          } as never;
        },
        signUp: async (...call) => {
          isTold = true;
          return (await backend.signUp?.(...call)) as never;
        },
      }),
    });
    const { page, sent } = visited;
    await page.press('button', 'Send tilmelding');
    await page.until(
      () => page.focused === 'heading "Trin 3 af 4: Spørgsmål"',
      'the step of the question has the focus',
    );
    expect(page.find<HTMLInputElement>('checkbox', 'Lave mad').checked).to.equal(true);
    await page.until(
      () => page.liveLog.at(-1)?.includes('Der er kommet et nyt spørgsmål: »Hvad kan du lave?«. Dine andre'),
      'it is said',
    );
    expect(page.text).to.contain('Der er kommet et nyt spørgsmål: »Hvad kan du lave?«. Dine andre svar er her stadig.');
    await page.type('Hvad kan du lave?', 'Suppe');
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent.at(-1)?.answers).to.deep.equal({ opgaver: ['lave'], nyt: 'Suppe' });
  });

  it('for proof of work is answered that there is none, and the rest is left to the backend [SU-67]', async () => {
    const visited = await filled({ through: refused({ problem: 'challenge-required' }) });
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(visited.sent[0]?.challenge).to.equal('unavailable');
  });
});
