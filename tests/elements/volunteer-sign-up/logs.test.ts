import { expect } from 'chai';
import { refusal } from '../../../src/backend/problem-error.ts';
import { silent } from '../../../stories/widgets/sign-up-faults.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { KeyboardVisit } from './keyboard.ts';
import { refusing } from './sent-visit.ts';
import { visitList } from './visit.ts';

const heading = (words: string) => `heading "${words}"`;
const toReview = [
  heading('Om opgaven'),
  heading('Trin 1 af 4: Hvornår'),
  'checkbox "tirsdag 15. december kl. 15.00–18.30 8 ledige pladser"',
  heading('Trin 2 af 4: Om dig'),
  'textbox "Navn"',
  'textbox "Telefon"',
  heading('Trin 3 af 4: Spørgsmål'),
  'checkbox "Lave mad"',
  heading('Trin 4 af 4: Tjek dine svar'),
];
const send = 'button "Send tilmelding"';

/** From the list to the first page of the form. */
async function begin(setting: Parameters<typeof visitList>[0] = {}) {
  const visited = await visitList({ filters: 'none', ...setting });
  const keyboard = new KeyboardVisit(visited);
  await keyboard.press('button "Lav mad før foredraget"');
  await keyboard.press('button "Jeg vil gerne være med"');
  return { ...visited, keyboard };
}

/** From the list to the page with all answers. */
async function fillIn(setting: Parameters<typeof visitList>[0] = {}) {
  const visited = await begin(setting);
  const { keyboard } = visited;
  await keyboard.press(/^checkbox "tirsdag 15\. december/, 'Space');
  await keyboard.press('button "Næste"');
  await keyboard.write('Navn', 'Mette');
  await keyboard.write('Telefon', '34412345');
  await keyboard.press('button "Næste"');
  await keyboard.press('checkbox "Lave mad"', 'Space');
  await keyboard.press('button "Næste"');
  return visited;
}

describe('where the focus is and what is said, with a keyboard alone [QA-32] [QA-33] [SU-37]', () => {
  it('from the list over details, form and check to the receipt: each page has its heading, and nothing is said twice', async () => {
    const { page, keyboard, widget } = await fillIn();
    await keyboard.press(send);
    expect(keyboard.focusAfter).to.deep.equal([...toReview, heading('Du er tilmeldt')]);
    expect(page.liveLog).to.deep.equal([]);
    // Who gave a phone alone gets no link, but is told whom to turn to (SU-70).
    expect(page.text).to.contain('Vil du rette noget eller melde afbud, så kontakt os.');
    expect(page.has('link', 'mad@faellesbordet.example')).to.equal(true);
    expect(widget.shadowRoot?.querySelectorAll('[role="status"]')).to.have.length(1);
  });

  it('after a failed try: the summary, which alone interrupts, and from each link to its field [SU-36]', async () => {
    const { page, keyboard } = await begin();
    await keyboard.press('button "Næste"');
    await keyboard.press('link "Vælg mindst én tid."');
    await keyboard.press(/^checkbox "tirsdag 15\. december/, 'Space');
    await keyboard.press('button "Næste"');
    await keyboard.write('Navn', 'Mette');
    await keyboard.press('button "Næste"');
    await keyboard.press(/^link "Skriv din mail eller/);
    expect(keyboard.focusAfter).to.deep.equal([
      ...toReview.slice(0, 2),
      'div "Der er et problem Vælg mindst én tid."',
      'checkbox "tirsdag 24. november kl. 15.00–18.30 3 ledige pladser"',
      ...toReview.slice(2, 5),
      'div "Der er et problem Skriv din mail eller dit telefonnummer."',
      'textbox "Mail"',
    ]);
    expect(page.liveLog).to.deep.equal([
      'assertive: Der er et problem Vælg mindst én tid.',
      'assertive: Der er et problem Skriv din mail eller dit telefonnummer.',
    ]);
  });

  it('in a conflict: its heading', async () => {
    const { page, keyboard } = await fillIn({
      through: refusing(() => refusal('capacity-full', 'sign-up', { remaining: 0 })),
    });
    await keyboard.press(send);
    expect(keyboard.focusAfter).to.deep.equal([...toReview, heading('Der er ikke flere pladser')]);
    expect(page.liveLog).to.deep.equal([]);
  });

  it('while nobody knows: its heading, and after another try that of the receipt', async () => {
    const { page, keyboard, backend } = await fillIn();
    backend.losingAnswers(1);
    await keyboard.press(send);
    await keyboard.press('button "Prøv igen"');
    expect(keyboard.focusAfter).to.deep.equal([
      ...toReview,
      heading('Vi ved ikke, om din tilmelding kom igennem'),
      heading('Du er tilmeldt'),
    ]);
    expect(page.liveLog).to.deep.equal([]);
  });

  it('while sending takes long: the focus stays, and after five seconds it is said once that it goes on [SU-38]', async () => {
    const { page, keyboard } = await fillIn({
      through: (backend) => ({ ...backend, ...silent(backend as never) }),
    });
    await keyboard.tabTo(send);
    clock.holdTimers();
    await page.key('Enter');
    await clock.tick(4_900);
    await page.settle();
    expect(page.liveLog).to.deep.equal([]);
    await clock.tick(20_000);
    await page.settle();
    expect(page.focused).to.equal(send);
    expect(page.find('button', 'Send tilmelding').getAttribute('aria-disabled')).to.equal('true');
    expect(page.liveLog).to.deep.equal(['polite: Sender stadig. Bliv på siden.']);
    sessionStorage.clear();
  });
});
