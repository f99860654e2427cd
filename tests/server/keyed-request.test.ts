import { expect } from 'chai';
import { canonicalJson } from '../../demo/server/canonical-json.ts';
import { Refusal } from '../../demo/server/refusal.ts';
import { keyOf } from '../../demo/server/sign-up/keyed-request.ts';
import { bodyHash } from '../../demo/server/sign-up/write-once.ts';

describe('the fingerprint of a body [CT-35]', () => {
  it('is over the canonical form of RFC 8785', () => {
    const value = {
      b: [56, { d: true, '10': null, '1': [] }],
      a: 'æ\u20ac\n"\\',
      '€': 1e21,
      '\r': 4.5,
      nested: { z: 0, A: -0 },
    };
    expect(canonicalJson(value)).to.equal(
      '{"\\r":4.5,"a":"æ€\\n\\"\\\\","b":[56,{"1":[],"10":null,"d":true}],"nested":{"A":0,"z":0},"€":1e+21}',
    );
  });

  it('is the same in any order of members and for any spam signals', () => {
    const one = { a: 1, b: { c: 2, d: [1, 2] }, website: 'x', elapsedSeconds: 3, challenge: 'y' };
    expect(bodyHash(one)).to.equal(bodyHash({ b: { d: [1, 2], c: 2 }, a: 1 }));
    expect(bodyHash(one)).to.not.equal(bodyHash({ a: 1, b: { c: 2, d: [2, 1] } }));
    expect(bodyHash({ b: { website: 'x' } })).to.not.equal(bodyHash({ b: {} }));
  });
});

describe('the key of a write [CT-34]', () => {
  const key = '2f0c7f5e-9d5b-4c1e-8a57-61d0b3f4a1c9';
  const other = '7b1d9a40-3c6e-4f28-9e15-d24c80a6b735';
  const refused: [title: string, clientRef: unknown, header: string | null, problem: string][] = [
    ['in neither place', undefined, null, 'idempotency-key-missing'],
    ['differing between body and header', key, `"${other}"`, 'malformed'],
    ['without quotes in the header', key, key, 'malformed'],
    ['with something behind the quotes', key, `"${key}"; a=1`, 'malformed'],
    ['in a header of blanks', undefined, ' '.repeat(100_000), 'malformed'],
    ['that is no UUID', 'not-a-uuid', null, 'malformed'],
    ['that is a UUID of version 1', 'c232ab00-9414-11ec-b3c8-9f68deced846', null, 'malformed'],
    ['that is the nil UUID', '00000000-0000-0000-0000-000000000000', null, 'malformed'],
    ['that nobody drew by lot', '00000000-0000-4000-8000-000000000000', null, 'malformed'],
    ['that is a number', 4, null, 'malformed'],
    ['that is an object', { toString: key }, null, 'malformed'],
  ];
  for (const [title, clientRef, header, problem] of refused) {
    it(`is refused ${title}`, () => {
      const body = clientRef === undefined ? {} : { clientRef };
      expect(() => keyOf(body, header))
        .to.throw(Refusal)
        .with.property('problem', problem);
    });
  }

  it('may stand in one place or both, in any letters', () => {
    expect(keyOf({ clientRef: key }, null)).to.equal(key);
    expect(keyOf({}, `"${key}"`)).to.equal(key);
    expect(keyOf({ clientRef: key }, ` "${key.toUpperCase()}" `)).to.equal(key);
  });
});
