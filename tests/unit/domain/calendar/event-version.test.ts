import { expect } from 'chai';
import { sequenceOf, uidOf } from '../../../../src/domain/calendar/event-version.ts';

describe('the version of an event [EC-7]', () => {
  it('is its sequence, else the minutes from 2020 to its last change', () => {
    expect(sequenceOf({ sequence: 4, updatedAt: '2026-11-21T12:00:00+01:00' })).to.equal(4);
    expect(sequenceOf({ updatedAt: '2020-01-01T02:30:00+01:00' })).to.equal(90);
    expect(sequenceOf({})).to.equal(0);
  });

  it('belongs to a uid, which is made of id and host where there is none', () => {
    expect(uidOf({ id: 'kor', uid: 'kor@forening.example' }, 'sundby.example')).to.equal('kor@forening.example');
    expect(uidOf({ id: 'kor' }, 'sundby.example')).to.equal('kor@sundby.example');
  });
});
