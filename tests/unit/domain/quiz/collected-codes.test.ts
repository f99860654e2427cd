import { expect } from 'chai';
import { collectCodes } from '../../../../src/domain/quiz/collected-codes.ts';
import { shareCode, shortCode } from '../../../../src/domain/quiz/share-code.ts';
import { allAnswered, bundled, changed } from './bundled.ts';

const codeOf = (answer: string, others?: Readonly<Record<string, string>>) =>
  shortCode(bundled, allAnswered(answer, others));
const three = codeOf('3');
const four = codeOf('4');

describe('the codes of a team [RQ-63]', () => {
  it('may stand one a line, side by side, between commas, and as links', () => {
    const link = `https://sundby.example/klar#samspil-parathed.code=${shareCode(bundled, allAnswered('5'))}&x=1`;
    const { groups, people, bad } = collectCodes(bundled, [`${three}\r\n${four}, ${codeOf('2')}\n\n ${link} `]);
    expect(bad).to.deep.equal([]);
    expect(people).to.equal(4);
    expect(groups[0]?.map((answers) => answers.get('led1')?.[0])).to.deep.equal(['3', '4', '2', '5']);
  });

  it('that are wrong keep their text and line, and count for nobody', () => {
    const other = shareCode(changed({ url: 'urn:andet' }), allAnswered('3'));
    const { bad, people } = collectCodes(bundled, [`${three}\nhej\n${other}`, `${four.slice(0, -1)}`]);
    expect(people).to.equal(1);
    expect(bad).to.deep.equal([
      { group: 0, line: 2, text: 'hej', problem: { kind: 'damaged' } },
      { group: 0, line: 3, text: other, problem: { kind: 'other-quiz' } },
      { group: 1, line: 1, text: four.slice(0, -1), problem: { kind: 'damaged' } },
    ]);
  });

  it('are read up to the five hundredth', () => {
    const codes = Array.from({ length: 1000 }, (_, index) =>
      codeOf(`${1 + (index % 5)}`, { led1: `${1 + (index % 4)}` }),
    );
    const links = codes.map((code) => `https://sundby.example/klar#samspil-parathed.code=${code}`);
    const { people, repeated, isCut } = collectCodes(bundled, [links.join('\n')]);
    const counted = repeated.reduce((sum, { places }) => sum + places.length, 0);
    expect({ people, counted, isCut }).to.deep.equal({ people: 20, counted: 500, isCut: true });
  });

  it('of another edition do not count with the others', () => {
    const older = shareCode(bundled, allAnswered('3'));
    const { bad, people } = collectCodes(changed({ version: '0.2.0' }), [older]);
    expect(people).to.equal(0);
    expect(bad).to.deep.equal([
      { group: 0, line: 1, text: older, problem: { kind: 'other-edition', version: '0.1.0' } },
    ]);
  });

  it('that are equal count as one person, in the group they stand in first, until they are said to be several', () => {
    const full = shareCode(bundled, allAnswered('3'));
    const texts = [`${three}\n${four}\n${full}`, three];
    const once = collectCodes(bundled, texts);
    expect(once.groups.map(({ length }) => length)).to.deep.equal([2, 0]);
    expect(once.repeated).to.deep.equal([
      {
        code: three,
        places: [
          { group: 0, line: 1 },
          { group: 0, line: 3 },
          { group: 1, line: 1 },
        ],
      },
    ]);
    const several = collectCodes(bundled, texts, new Set([three]));
    expect(several.groups.map(({ length }) => length)).to.deep.equal([3, 1]);
    expect(several.repeated).to.deep.equal([]);
  });

  it('are 500 at most over all groups', () => {
    const lines = (count: number) => Array.from({ length: count }, () => three).join(' ');
    const several = new Set([three]);
    const whole = collectCodes(bundled, [lines(499), three], several);
    expect([whole.people, whole.isCut]).to.deep.equal([500, false]);
    const cut = collectCodes(bundled, [lines(499), lines(2)], several);
    expect([cut.people, cut.isCut]).to.deep.equal([500, true]);
  });
});
