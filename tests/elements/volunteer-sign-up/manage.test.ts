import { expect } from 'chai';
import { expectAccessible } from '../../helpers/axe.ts';
import { followLink, open, refuse, sendDirectly, visitManaged, visitManagePage } from './managed-visit.ts';
import { opportunitiesWith } from './visit.ts';

const signedUp = 'Du er tilmeldt';

describe('the audit of the manage page [QA-30]', () => {
  it('finds nothing on a sign-up, in its panels, in its form right or wrong, nor in the form for a link', async () => {
    const { page } = await visitManagePage();
    await page.until(() => page.has('textbox'), 'the form is there');
    await expectAccessible(page.stage);
    await page.press('button', 'Send linket igen');
    await expectAccessible(page.stage);
    const visited = await visitManaged(signedUp);
    await expectAccessible(visited.page.stage);
    await visited.page.press('button', 'Meld helt fra');
    await expectAccessible(visited.page.stage);
    await visited.page.press('button', 'Fortryd');
    await visited.page.press('button', 'Ret oplysninger');
    await visited.page.type('Navn', '');
    await visited.page.press('button', 'Gem');
    await expectAccessible(visited.page.stage);
  });
});

describe('a managed sign-up [SU-74]', () => {
  it('shows what was agreed, when, where, and what can be done', async () => {
    const { page } = await visitManaged(signedUp);
    for (const words of [
      'Lav mad før foredraget',
      'Modtaget 24. november',
      'Aftalt 24. november',
      'tirsdag 15. december kl. 15.00–18.30',
      'Kulturcentret, skolekøkkenet',
      'Mette Sørensen',
      '34 41 23 45',
      'Lave mad',
      'I må bruge billeder, hvor jeg kan genkendes, på foreningens side.',
      'Dine oplysninger slettes',
    ]) {
      expect(page.text).to.include(words);
    }
    expect(page.findAll('button').map((button) => button.textContent?.trim())).to.deep.equal([
      'Meld afbud',
      'Meld afbud',
      'Ret oplysninger',
      'Træk det tilbage',
      'Meld helt fra',
      'Slet mine oplysninger',
    ]);
  });

  it('has no clock for what lasts a whole day', async () => {
    const opportunities = opportunitiesWith('faellesspisning', (item) => {
      const { slots } = item as unknown as { slots: { id: string }[] };
      const day = { startsAt: '2026-12-15T00:00:00+01:00', endsAt: '2026-12-16T00:00:00+01:00' };
      for (const slot of slots) if (slot.id === 'fs-2026-12-15') Object.assign(slot, day);
      return item;
    });
    const { page } = await visitManaged(signedUp, { opportunities });
    expect(page.text)
      .to.contain('tirsdag 15. december Aftalt')
      .and.to.contain('tirsdag 5. januar 2027 kl. 15.00–18.30');
    expect(page.has('button', 'Meld afbud for tirsdag 15. december')).to.equal(true);
  });

  it('gives one date away in two presses, without a reason, and keeps the others [SU-48]', async () => {
    const { page, told, asked } = await visitManaged(signedUp);
    await page.press('button', 'Meld afbud for tirsdag 15. december kl. 15.00–18.30');
    expect(page.focused).to.equal('group "Vil du melde afbud for tirsdag 15. december kl. 15.00–18.30?"');
    expect(asked).not.to.include('cancel');
    await page.press('button', 'Ja, meld afbud');
    await page.until(() => page.text.includes('Du har meldt afbud for den ene dato.'), 'it is done');
    expect(page.focused).to.equal(`heading "${signedUp}"`);
    expect(page.liveLog).to.include('polite: Du har meldt afbud for den ene dato.');
    expect(told.at(-1)).to.deep.equal({
      name: 'samspil-sign-up-cancel',
      detail: { targetId: 'faellesspisning', slotCount: 1, isWhole: false },
    });
    expect(asked.filter((name) => name === 'cancel')).to.have.length(1);
  });

  it('closes a panel by Escape, back to its button [SU-4]', async () => {
    const { page } = await visitManaged(signedUp);
    for (const opener of ['Meld helt fra', 'Slet mine oplysninger']) {
      await page.press('button', opener);
      await page.key('Escape');
      expect(page.focused).to.equal(`button "${opener}"`);
      expect(page.has('group')).to.equal(false);
    }
  });

  it('cancels all of it with a reason that may be left alone, once for a double press [SU-60]', async () => {
    const reasons: unknown[] = [];
    const visited = await visitManaged(signedUp, {
      managing: (manage) => ({
        cancel: (what, call) => {
          reasons.push(what);
          return manage.cancel(what, call);
        },
      }),
    });
    const { page, told } = visited;
    await page.press('button', 'Meld helt fra');
    await page.choose(/^Hvorfor\?/, 'Jeg har ikke tid mere');
    const yes = page.find('button', 'Ja, meld mig fra');
    yes.click();
    yes.click();
    await page.until(() => page.has('heading', 'Du har meldt afbud'), 'it is done');
    expect(reasons).to.deep.equal([{ reason: 'noTime' }]);
    expect(told.at(-1)?.detail).to.deep.equal({ targetId: 'faellesspisning', slotCount: 2, isWhole: true });
    expect(page.findAll('button').map((button) => button.textContent?.trim())).to.deep.equal([
      'Træk det tilbage',
      'Slet mine oplysninger',
    ]);
  });

  it('asks to call too when it is late, and still takes the cancellation [SU-74]', async () => {
    const { page } = await visitManaged(signedUp, { request: { slotIds: ['fs-2026-11-24'] } });
    await page.press('button', 'Meld helt fra');
    expect(page.text).to.include('Det er tæt på. Ring eller skriv også til mad@faellesbordet.example.');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.has('heading', 'Du har meldt afbud'), 'it is done');
  });

  it('says when it is too late, with whom to turn to', async () => {
    const { page } = await visitManaged(signedUp, {
      managing: () => ({ cancel: () => refuse('too-late') }),
    });
    await page.press('button', 'Meld helt fra');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.text.includes('Det kan ikke længere gøres her.'), 'it says so');
    expect(page.has('link', 'mad@faellesbordet.example')).to.equal(true);
  });

  it('takes a consent back in one press [SU-53]', async () => {
    const { page } = await visitManaged(signedUp);
    await page.press('button', /^Træk det tilbage: I må bruge billeder/);
    await page.until(() => page.text.includes('Du har trukket dit ja tilbage.'), 'it is done');
    expect(page.text).not.to.include('I må bruge billeder');
  });

  it('erases all of it after one question, and forgets the link [SU-56]', async () => {
    const visited = await visitManaged(signedUp);
    const { page } = visited;
    await page.press('button', 'Slet mine oplysninger');
    await page.press('button', 'Ja, slet det hele');
    await page.until(() => page.has('heading', 'Dine oplysninger er slettet'), 'it is done');
    expect(page.text).not.to.match(/Mette|34 ?41 ?23 ?45/);
    followLink(visited.backend.linkToken(visited.id));
    await page.until(() => page.has('heading', 'Linket virker ikke'), 'the link is dead');
  });

  it('says that a session is over, with the way to a new link', async () => {
    const { page } = await visitManaged(signedUp, {
      managing: () => ({ cancel: () => refuse('session-expired', 401) }),
    });
    await page.press('button', 'Meld helt fra');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.has('heading', 'Åbn linket i din mail igen'), 'it says so');
    expect(page.has('button', 'Send linket igen')).to.equal(true);
  });

  it('never says that an act failed when it may have come through', async () => {
    const visited = await visitManaged(signedUp);
    const { page, backend } = visited;
    await page.press('button', 'Meld helt fra');
    backend.losingAnswers(1);
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.text.includes('Vi ved ikke, om det kom igennem.'), 'it says so');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.has('heading', 'Du har meldt afbud'), 'it was done once');
  });

  it('keeps the link for another try when the source does not answer', async () => {
    const visited = await visitManagePage();
    const { page, backend } = visited;
    const id = await sendDirectly(visited);
    await page.until(() => page.has('textbox'), 'the form is there');
    backend.failing('unreachable', 1);
    await open(visited, id, 'Vi kan ikke hente din tilmelding lige nu');
    await page.press('button', 'Prøv igen');
    await page.until(() => page.has('heading', signedUp), 'the sign-up is there');
  });

  it('tells nobody who it was: not the page, not the storage, not the address [SU-2]', async () => {
    const { page, told, widget } = await visitManaged(signedUp);
    await page.press('button', 'Meld helt fra');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.has('heading', 'Du har meldt afbud'), 'it is done');
    const everything = JSON.stringify([told, location.href, widget.inspect(), widget.outerHTML]);
    expect(everything).not.to.match(/Mette|Sørensen|34 ?41 ?23 ?45|samspil-memory|bearer/);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });
});
