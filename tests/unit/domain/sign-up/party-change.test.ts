import { expect } from 'chai';
import { withPersonAdded, withPersonRemoved, withPersonsKept } from '../../../../src/domain/sign-up/party-change.ts';

const four = {
  '#/partySize': '4',
  '#/organisation/name': 'Spejderne',
  '#/participants/1/name': 'Bo',
  '#/participants/1/ageFrom': '15',
  '#/participants/2/name': 'Eva',
  '#/participants/3/name': 'Liv',
};

describe('a party that grows and shrinks [SU-16]', () => {
  it('adds a person of whom nothing is known', () => {
    expect(withPersonAdded({})).to.deep.equal({ '#/partySize': '2' });
    expect(withPersonAdded(four)).to.deep.equal({ ...four, '#/partySize': '5' });
  });

  it('closes the gap that a person leaves', () => {
    expect(withPersonRemoved(four, 2)).to.deep.equal({
      '#/partySize': '3',
      '#/organisation/name': 'Spejderne',
      '#/participants/1/name': 'Bo',
      '#/participants/1/ageFrom': '15',
      '#/participants/2/name': 'Liv',
    });
  });

  it('keeps those who can come, with or without the one who writes [SU-42]', () => {
    expect(withPersonsKept(four, { indexes: [0, 3], isContactComing: true })).to.deep.equal({
      '#/partySize': '2',
      '#/organisation/name': 'Spejderne',
      '#/participants/1/name': 'Liv',
    });
    expect(withPersonsKept(four, { indexes: [1, 2], isContactComing: true })).to.deep.equal({
      '#/partySize': '2',
      '#/isContactComing': 'no',
      '#/organisation/name': 'Spejderne',
      '#/participants/0/name': 'Bo',
      '#/participants/0/ageFrom': '15',
      '#/participants/1/name': 'Eva',
    });
  });
});
