import { expect } from 'chai';
import { html } from 'lit';
import { showPage } from '../../helpers/page.ts';
import { followLink, sendDirectly, visitManagePage } from './managed-visit.ts';

const signedUp = 'Du er tilmeldt';

describe('a manage link [SU-73]', () => {
  it('is out of the address before anything is asked for, and opens without changing anything', async () => {
    const visited = await visitManagePage();
    const { page, asked, backend, widget } = visited;
    const id = await sendDirectly(visited);
    const before = history.length;
    history.replaceState(null, '', '#samspil-frivillig.x=1&samspil-manage=wrong&other=2');
    const seen: string[] = [];
    const describe: typeof backend.describe = (call) => {
      seen.push(location.hash);
      return backend.describe(call);
    };
    widget.backend = { ...(widget.backend as typeof backend), describe };
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(location.hash).to.equal('#samspil-frivillig.x=1&other=2');
    await page.until(() => page.has('heading', 'Linket virker ikke'), 'the link is refused');
    expect(seen).to.deep.equal(['#samspil-frivillig.x=1&other=2']);
    expect(history.length).to.equal(before);
    history.replaceState(null, '', location.pathname + location.search);
    followLink(backend.linkToken(id));
    await page.until(() => page.has('heading', signedUp), 'the sign-up is there');
    expect(location.href).not.to.include('samspil-manage');
    expect(page.focused).to.equal(`heading "${signedUp}"`);
    expect(asked.filter((name) => name !== 'session')).to.deep.equal([]);
  });

  it('that comes while the page still looks for its source takes the place of that', async () => {
    const visited = await visitManagePage();
    const id = await sendDirectly(visited);
    const { page, backend, widget } = visited;
    backend.slow(30);
    widget.backend = { ...(widget.backend as typeof backend) };
    followLink('wrong');
    followLink(backend.linkToken(id));
    await page.until(() => page.has('heading', signedUp), 'the sign-up is there');
  });

  it('is asked about once while the widget is moved about in its page [SU-65]', async () => {
    const visited = await visitManagePage();
    const { page, asked, backend, widget } = visited;
    const id = await sendDirectly(visited);
    backend.slow(30);
    followLink(backend.linkToken(id));
    await page.until(() => asked.includes('session'), 'it is asked about');
    page.stage.append(document.createElement('div'));
    page.stage.lastElementChild?.append(widget);
    await page.until(() => page.has('heading', signedUp), 'the sign-up is there');
    expect(asked).to.deep.equal(['session']);
  });

  it('is taken by the first widget that does not leave it alone', async () => {
    history.replaceState(null, '', '#samspil-manage=nobodys-token-0123456789');
    const page = await showPage(html`
      <samspil-volunteer-sign-up id="quiet" no-manage></samspil-volunteer-sign-up>
      <samspil-volunteer-sign-up id="first"></samspil-volunteer-sign-up>
      <samspil-volunteer-sign-up id="second"></samspil-volunteer-sign-up>
    `);
    expect(location.hash).to.equal('');
    const first = page.stage.querySelector('#first')?.shadowRoot;
    await page.until(() => first?.querySelector('[part=manage]'), 'the first has it');
    for (const other of ['#quiet', '#second']) {
      expect(page.stage.querySelector(other)?.shadowRoot?.querySelector('[part=manage]')).to.equal(null);
    }
  });

  it('that is bad gets one text with the form that sends a new one, whatever is wrong with it [SU-75]', async () => {
    const texts = new Set<string>();
    for (const token of ['', 'x', '%20%%', 'samspil-memory-manage-nobody', 'samspil-memory-offer-memory-1']) {
      const visited = await visitManagePage();
      await sendDirectly(visited);
      followLink(token);
      await visited.page.until(() => visited.page.has('heading', 'Linket virker ikke'), `${token} is refused`);
      texts.add(visited.page.text);
      expect(visited.page.has('button', 'Send linket igen')).to.equal(true);
      expect(visited.page.focused).to.equal('heading "Linket virker ikke"');
    }
    expect(texts.size).to.equal(1);
  });
});

describe('the form that sends a link again [SU-75]', () => {
  it('takes a mail or a phone, says what is missing, and always answers the same', async () => {
    const { page, asked } = await visitManagePage();
    await page.until(() => page.has('heading', 'Få dit link igen'), 'the form is there');
    expect(page.focused).to.equal('nothing');
    await page.press('button', 'Send linket igen');
    expect(page.has('link', 'Skriv din mail eller dit telefonnummer.')).to.equal(true);
    await page.type(/^Mail eller telefon/, '12 34');
    await page.press('button', 'Send linket igen');
    expect(page.text).to.include('eller dit telefonnummer med 8 cifre');
    await page.type(/^Mail eller telefon/, `${'m'.repeat(240)}@sundby.example`);
    await page.press('button', 'Send linket igen');
    expect(page.text).to.include('Skriv en mail på højst 254 tegn');
    expect(asked).to.deep.equal([]);
    for (const address of ['mette@example.org', '34 41 23 45']) {
      await page.type(/^Mail eller telefon/, address);
      await page.press('button', 'Send linket igen');
      await page.until(() => page.has('heading', 'Hvis vi kender adressen, har vi sendt et link.'), 'it is sent');
      await page.press('button', 'Prøv en anden mail eller telefon');
    }
    expect(asked).to.deep.equal(['sendLink', 'sendLink']);
  });

  it('keeps what was written when the source does not answer', async () => {
    const { page, backend } = await visitManagePage();
    await page.until(() => page.has('textbox'), 'the form is there');
    await page.type(/^Mail eller telefon/, 'mette@example.org');
    backend.failing('unreachable', 1);
    await page.press('button', 'Send linket igen');
    await page.until(() => page.text.includes('Vi kan ikke få forbindelse lige nu.'), 'it says so');
    expect(page.find<HTMLInputElement>('textbox').value).to.equal('mette@example.org');
  });
});
