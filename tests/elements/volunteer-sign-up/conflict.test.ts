import { expect } from 'chai';
import { refusal } from '../../../src/backend/problem-error.ts';
import { expectAnswersKept, failureWords, filled, refusing } from './sent-visit.ts';
import { sendAndSee, visitList } from './visit.ts';

describe('a place that is gone [SU-41] [SU-42] [SU-37]', () => {
  it('is told so with everything kept, and what can be had instead', async () => {
    const visited = await filled();
    const { page, sent, told, backend } = visited;
    backend.filling('fs-2026-12-15', 0);
    await sendAndSee(visited, 'Der er ikke flere pladser');
    expect(page.focused).to.equal('heading "Der er ikke flere pladser"');
    expect(page.text).to.contain('Dine svar er gemt her på siden.').and.not.to.match(failureWords);
    expect(told.at(-1)).to.deep.equal({
      name: 'samspil-sign-up-conflict',
      detail: { targetId: 'faellesspisning', kind: 'capacity-full' },
    });
    await page.until(
      () => page.text.includes('tirsdag 15. december kl. 15.00–18.30 – Optaget'),
      'the places are fresh',
    );
    expect(page.findAll('checkbox')).to.have.length(3);
    await page.press('button', 'Brug den valgte tid');
    expect(page.text).to.contain('Vælg en anden tid. Den, du valgte, er ikke ledig mere.');
    expect(page.focused).to.match(/^checkbox "tirsdag 24\. november/);
    await page.press('checkbox', /^tirsdag 8\. december/);
    await page.press('button', 'Brug den valgte tid');
    await expectAnswersKept(visited);
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent[1]?.slotIds).to.deep.equal(['fs-2026-12-08']);
    expect(sent[1]?.clientRef).not.to.equal(sent[0]?.clientRef);
  });

  it('can be waited for where the backend keeps a list, and only when the person says so [SU-43]', async () => {
    const visited = await visitList({ features: ['opportunities', 'sign-up', 'attempts', 'waiting-list'] });
    const { page, sent, backend } = visited;
    await page.press('button', 'Bliv samskabelsespilot');
    await page.until(() => page.has('button', 'Jeg vil gerne være med'), 'the details are there');
    await page.press('button', 'Jeg vil gerne være med');
    await page.until(() => page.has('textbox', 'Navn'), 'the form is there');
    await page.type('Navn', 'Mette');
    await page.type('Mail', 'mette@sundby.example');
    await page.press('button', 'Næste');
    backend.filling('sp-hold-1', 0);
    await sendAndSee(visited, 'Der er ikke flere pladser');
    await page.until(() => page.has('button', 'Skriv mig på venteliste'), 'the list is offered');
    expect(sent).to.have.length(1);
    await page.press('button', 'Skriv mig på venteliste');
    await page.press('button', 'Skriv mig på venteliste');
    await page.until(() => page.has('heading', 'Du står på venteliste'), 'the receipt is there');
    expect(sent.map(({ intent }) => intent)).to.deep.equal(['signUp', 'waitingList']);
  });

  it('is known from the refusal alone, where nothing fresh can be had', async () => {
    const lacking = { slotIds: ['fs-2026-12-15'], remaining: 0, waitingList: { isOpen: true } };
    const refused = refusing(() => refusal('capacity-full', 'sign-up', lacking));
    const visited = await filled({
      features: ['opportunities', 'sign-up', 'attempts', 'waiting-list'],
      through: (backend) => ({ ...refused(backend), opportunity: () => new Promise(() => {}) }),
    });
    const { page, sent } = visited;
    await sendAndSee(visited, 'Der er ikke flere pladser');
    expect(page.text).to.contain('tirsdag 15. december kl. 15.00–18.30 – Venteliste');
    await page.press('button', 'Skriv mig på venteliste');
    expect(page.focused).to.match(/Tjek dine svar"$/);
    expect(page.has('button', 'Skriv mig på venteliste')).to.equal(true);
    expect(sent).to.have.length(0);
  });
});
