import { expect } from 'chai';
import { html } from 'lit';
import { differences, treeOf } from '../../helpers/accepted-tree.ts';
import { showPage } from '../../helpers/page.ts';

describe('the accepted trees of the stories [QA-34]', () => {
  it('tell role, name, states, value and description, each under what it belongs to', async () => {
    const page = await showPage(html`<h2>Tilmeld</h2>
      <ul>
        <li><button type="button" aria-expanded="false">Åbn</button> på tirsdag</li>
      </ul>
      <label>Navn <input required aria-invalid="true" aria-describedby="hint" .value=${'Erna'} /></label>
      <p id="hint">Dit fulde navn</p>
      <p hidden>Ses ikke</p>`);
    const tree = await treeOf(page);
    expect(tree.split('\n')).to.include.members([
      'heading "Tilmeld" level=2',
      '  listitem',
      '    “på tirsdag”',
      '    button "Åbn" expanded=false',
      'textbox "Navn" invalid=true required value="Erna" description="Dit fulde navn"',
    ]);
    expect(tree).to.not.contain('Ses ikke');
  });

  it('differ where a name, a state or a depth does', () => {
    const tree = 'list\n  listitem "A"\n  listitem "B"\n';
    expect(differences(tree, tree)).to.deep.equal([]);
    expect(differences(tree, tree.replace('"B"', '"C"'))).to.deep.equal(['- listitem "B"', '+ listitem "C"']);
    expect(differences(tree, tree.replace('  listitem "B"', 'listitem "B"'))).to.have.length(2);
    expect(differences(tree, 'list\n  listitem "B"\n  listitem "A"\n')).to.have.length(1);
  });
});
