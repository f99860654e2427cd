import { expect } from 'chai';
import { endpoints } from '../../../src/contract/endpoints.ts';
import { problemName, problemStatus } from '../../../src/contract/problem.ts';
import { pathOf } from '../../../src/contract/reading-paths.ts';

const rows = Object.values(endpoints);

describe('the table of endpoints [CT-3]', () => {
  it('has each method and path once', () => {
    const names = rows.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('never lets a GET change anything, nor a write be stored [CT-5] [CT-14]', () => {
    for (const { method, isWriting, cache, request, isKeyed } of rows) {
      expect(isWriting).to.equal(method !== 'GET');
      if (isWriting) expect(cache).to.equal('no-store');
      else expect(isKeyed).to.equal(undefined);
      if (isKeyed) expect(request).to.be.a('string');
    }
  });

  it('keeps attempts, manage sessions and team results out of every memory [CT-14]', () => {
    const stored = rows.filter(({ cache }) => cache !== 'no-store').map(({ id }) => id);
    expect(stored).not.to.include.members(['attempt']);
    expect(stored).not.to.include.members(['managedSignUp']);
    expect(stored).not.to.include.members(['teamResult']);
    expect(endpoints.config.cache).to.equal('public, max-age=300, stale-while-revalidate=600');
    expect(endpoints.cases.cache).to.equal('public, max-age=60, stale-while-revalidate=600');
    expect(endpoints.benchmark.cache).to.equal('public, max-age=3600, stale-while-revalidate=600');
  });

  it('names only known problems, and the ones every endpoint can have', () => {
    for (const { id, problems } of rows) {
      expect(Object.keys(problemStatus), id).to.include.members([...problems]);
      expect(problems, id).to.include.members(['malformed', 'rate-limited', 'internal', 'busy']);
      expect(new Set(problems).size, id).to.equal(problems.length);
    }
  });

  it('percent-encodes what stands in a path [CT-2]', () => {
    expect(pathOf('events/{id}/occurrences', { id: 'a/b?c#d' })).to.equal('events/a%2Fb%3Fc%23d/occurrences');
    expect(pathOf('config')).to.equal('config');
  });
});

describe('the name of a problem [CT-31]', () => {
  for (const type of [
    'https://api.sundby.example/problems/not-found',
    'urn:samspil:problem:not-found',
    'https://api.sundby.example/problems#not-found',
    'not-found',
  ]) {
    it(`is not-found in ${type}`, () => {
      expect(problemName(type)).to.equal('not-found');
    });
  }
});
