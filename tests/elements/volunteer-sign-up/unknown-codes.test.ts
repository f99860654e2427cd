import { expect } from 'chai';
import { refusal } from '../../../src/backend/problem-error.ts';
import type { FieldError } from '../../../src/contract/problem.ts';
import { filled, refusing } from './sent-visit.ts';
import { sendAndSee } from './visit.ts';

const sentence = 'Skriv et nummer, vi kan ringe til om aftenen.';
const echo = 'phone "34 41 23 45" must not …';

/** A refusal of one field; the problem itself has a title and a detail, which are for programmers. */
const refusedFor = (error: object) => ({
  through: refusing(() =>
    refusal('validation', 'sign-up', { detail: 'Unprocessable entity', errors: [error as FieldError] }),
  ),
});

describe('what a backend says of a field in words of its own [CT-31] [SU-32]', () => {
  it('is shown at the field and in the summary, where no code of ours says what is wrong', async () => {
    const visited = await filled(refusedFor({ pointer: '#/contact/phone', code: 'no-evenings', detail: sentence }));
    const { page } = visited;
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.has('link', sentence), 'the summary says so');
    expect(page.has('textbox', 'Telefon')).to.equal(true);
    expect(page.text.split(sentence)).to.have.length(3);
    expect(page.text).not.to.contain('Unprocessable');
    await page.type('Telefon', '34412346');
    expect(page.text.split(sentence)).to.have.length(1);
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Du er tilmeldt');
  });

  it('is shown in the summary, where it belongs to no field', async () => {
    const { page } = await filled(refusedFor({ pointer: '#/elsewhere', code: 'no-evenings', detail: sentence }));
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.text.includes(sentence), 'the summary says so');
    expect(page.has('button', 'Send tilmelding')).to.equal(true);
  });

  it('is kept from people for every code that we have words for', async () => {
    const { page } = await filled(refusedFor({ pointer: '#/contact/phone', code: 'not-a-phone', detail: echo }));
    await page.press('button', 'Send tilmelding');
    await page.until(() => page.has('link', /^Skriv dit telefonnummer med 8 cifre/), 'the summary says so');
    expect(page.text).not.to.contain(echo).and.not.to.contain('Unprocessable');
  });
});
