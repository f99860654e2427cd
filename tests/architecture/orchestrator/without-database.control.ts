import { it } from 'node:test';
import { describeWith } from '../../helpers/describe-with.ts';

describeWith(
  async () => 'no database, planted',
  'tests on a database',
  () => it('run', () => undefined),
);
