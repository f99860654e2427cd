import { expectConsole } from '../../helpers/page-guard.ts';

it('announces a message that does not come', () => {
  expectConsole(/never said/);
});
