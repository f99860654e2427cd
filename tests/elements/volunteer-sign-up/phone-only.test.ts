import { expect } from 'chai';
import { KeyboardVisit } from './keyboard.ts';
import { visitList } from './visit.ts';

describe('a volunteer who has a phone only, by keyboard [QA-13] [QA-32] [QA-33] [SU-14] [SU-70]', () => {
  it('gives no mail, and is told whom to call', async () => {
    const visited = await visitList({ filters: 'none' });
    const { page, sent } = visited;
    const keyboard = new KeyboardVisit(visited);
    const next = 'button "Næste"';
    await keyboard.press('button "Lav mad før foredraget"');
    await keyboard.press('button "Jeg vil gerne være med"');
    await keyboard.press(/^checkbox "tirsdag 15\. december/, 'Space');
    await keyboard.press(next);
    await keyboard.write('Navn', 'Gerda');
    await keyboard.write('Telefon', '34412345');
    await keyboard.press(next);
    await keyboard.press(next);
    await keyboard.press('button "Send tilmelding"');
    expect(sent.map(({ contact }) => contact)).to.deep.equal([{ name: 'Gerda', phone: '+4534412345' }]);
    expect(keyboard.focusAfter).to.deep.equal([
      'heading "Om opgaven"',
      'heading "Trin 1 af 4: Hvornår"',
      'checkbox "tirsdag 15. december kl. 15.00–18.30 8 ledige pladser"',
      'heading "Trin 2 af 4: Om dig"',
      'textbox "Navn"',
      'textbox "Telefon"',
      'heading "Trin 3 af 4: Spørgsmål"',
      'heading "Trin 4 af 4: Tjek dine svar"',
      'heading "Du er tilmeldt"',
    ]);
    expect(page.liveLog).to.deep.equal([]);
    expect(page.text)
      .to.contain('Vil du rette noget eller melde afbud, så kontakt os.')
      .and.to.contain('mad@faellesbordet.example')
      .and.not.contain('sendt et link');
  });
});
