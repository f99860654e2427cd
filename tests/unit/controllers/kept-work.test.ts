import { expect } from 'chai';
import { keptWork } from '../../../src/controllers/kept-work.ts';

describe('work that is kept', () => {
  it('is done again only for other items, or when what else it hangs on has changed', () => {
    const keep = keptWork<{ id: number }, string>();
    const [one, other] = [{ id: 1 }, { id: 2 }];
    const done: string[] = [];
    const ask = (items: readonly { id: number }[], hangsOn: readonly unknown[], name: string) =>
      keep(items, hangsOn, () => {
        done.push(name);
        return name;
      });
    expect(ask([one, other], ['da', true], 'first')).to.equal('first');
    expect(ask([one, other], ['da', true], 'the same')).to.equal('first');
    expect(ask([one, other], ['en', true], 'language')).to.equal('language');
    expect(ask([other, one], ['en', true], 'order')).to.equal('order');
    expect(ask([other], ['en', true], 'fewer')).to.equal('fewer');
    expect(ask([{ ...other }], ['en', true], 'another that looks the same')).to.equal('another that looks the same');
    expect(done).to.deep.equal(['first', 'language', 'order', 'fewer', 'another that looks the same']);
  });
});
