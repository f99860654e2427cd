// npm run size: the table of QA-130, measured, beside its budget. With --details: the files that were counted.

import { budgetOf } from './budget.ts';
import budgets from './budgets.json' with { type: 'json' };
import { measureSizes } from './measure.ts';

const { figures, requests } = await measureSizes();
const hasDetails = process.argv.includes('--details');
for (const { id, bytes, detail } of figures) {
  const { budget, last } = budgetOf(budgets, id);
  const judged = budget === undefined ? '' : bytes > budget ? 'OVER' : 'ok';
  console.log(
    [
      id.padEnd(32),
      String(bytes).padStart(7),
      String(budget ?? '–').padStart(7),
      String(last ?? '–').padStart(7),
      judged,
    ].join('  '),
  );
  if (hasDetails) console.log(`    ${detail}`);
}
for (const [widget, names] of Object.entries(requests)) {
  console.log(`${`requests:${widget}`.padEnd(32)}  ${String(names.length).padStart(7)}        6`);
  if (hasDetails) console.log(`    ${names.join(' ')}`);
}
