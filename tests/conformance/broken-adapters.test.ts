import { expect } from 'chai';
import { runBackendSuite } from '../../src/conformance/backend-suite.ts';
import { brokenSubjects } from './subjects/broken-subjects.ts';

describe('the suite on adapters with one fault each [BE-79]', () => {
  for (const { fault, found, subject } of brokenSubjects) {
    it(`finds an adapter that ${fault}`, async () => {
      const outcomes = await runBackendSuite(subject);
      const failed = outcomes.filter(({ outcome }) => outcome === 'failed');
      expect([...new Set(failed.map(({ id }) => id))], failed.map(({ message }) => message).join('\n')).to.deep.equal(
        found,
      );
    });
  }
});
