import { expect } from 'chai';
import { fillSteps, openDetails, sendAndSee, startForm, type Visit, visit, visitList } from './visit.ts';

const partsOf = ({ widget }: Visit) =>
  new Set([...(widget.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({ part }) => [...part]));
const slotsOf = ({ widget }: Visit) => [...(widget.shadowRoot?.querySelectorAll('slot') ?? [])].map(({ name }) => name);
const controlsOf = ({ widget }: Visit) => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLInputElement>('form .control') ?? []),
];

describe('the parts and slots that a page may use [SU-3] [EM-59]', () => {
  it('stand where they are documented, from the list to the receipt', async () => {
    const visited = await visitList();
    const { page } = visited;
    const seen = new Set(partsOf(visited));
    const look = () => {
      for (const part of partsOf(visited)) seen.add(part);
    };
    expect(slotsOf(visited)).to.include.members(['before-list', 'footer']);
    await openDetails(visited, 'Lav mad før foredraget');
    expect(slotsOf(visited)).to.include('help');
    look();
    await page.press('button', 'Jeg vil gerne være med');
    await page.until(() => page.has('heading', /^Trin 1 af/), 'the form is there');
    await page.press('button', 'Næste');
    look();
    await fillSteps(visited, look);
    look();
    await sendAndSee(visited, /^(Du er tilmeldt|Vi har modtaget din tilmelding)/);
    look();
    expect(slotsOf(visited)).to.include('receipt');
    const documented = 'row row-title badge filters details times form step-heading label hint error-summary review';
    const missing = [...documented.split(' '), 'receipt', 'notice', 'button-quiet'].filter((part) => !seen.has(part));
    expect(missing).to.deep.equal([]);
  });

  it('say where there is nothing', async () => {
    const { page, widget } = await visit({ opportunities: [] as never, filters: 'none' });
    const words = () => widget.shadowRoot?.querySelector('slot[name="empty"]')?.textContent?.trim();
    await page.until(words, 'the slot for an empty list has words');
  });
});

describe('what must be filled in [SU-15]', () => {
  it('is the normal case: what need not be says so, the first step says that, and the form judges itself', async () => {
    const visited = await visitList();
    const { page } = visited;
    await startForm(visited, 'Lav mad før foredraget');
    expect(page.text).to.contain('Alle felter skal udfyldes, medmindre der står (valgfrit).');
    await page.press('checkbox', /^tirsdag 15\. december/);
    await page.press('button', 'Næste');
    expect(visited.widget.shadowRoot?.querySelector('form')?.noValidate).to.equal(true);
    const name = page.find<HTMLInputElement>('textbox', 'Navn');
    expect(name.getAttribute('aria-required')).to.equal('true');
    for (const control of controlsOf(visited)) {
      const label = visited.widget.shadowRoot?.querySelector(`label[for="${control.id}"]`)?.textContent ?? '';
      const isOptional = control.getAttribute('aria-required') !== 'true';
      // Of mail and phone either is enough: neither is required by itself, and a hint says so.
      if (isOptional && !/^\s*(Mail|Telefon)/.test(label)) expect(label, control.id).to.contain('(valgfrit)');
      expect(control.required || control.pattern !== '' || control.maxLength > 0, control.id).to.equal(false);
    }
  });
});
