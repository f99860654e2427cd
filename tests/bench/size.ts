// npm run size: the table of QA-130, measured, beside its budget. With --details: the files that were counted.
// npm run size -- --modules core: what the modules of one file weigh.
// npm run size -- --record "reason": writes today's bytes into budgets.json, with what they bought.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { budgetOf, record } from './budget.ts';
import budgets from './budgets.json' with { type: 'json' };
import { readBundle } from './bundle.ts';
import { measureSizes } from './measure.ts';

const { values } = parseArgs({
  options: { details: { type: 'boolean' }, modules: { type: 'string' }, record: { type: 'string' } },
});
if (values.modules) {
  const chunks = await readBundle();
  for (const chunk of chunks.filter(({ name }) => name.includes(`/${values.modules}-`))) {
    console.log(`${chunk.name}  ${chunk.bytes}`);
    for (const { module, bytes } of chunk.weigh()) console.log(`${String(bytes).padStart(9)}  ${module}`);
  }
  process.exit();
}

const { figures, requests } = await measureSizes(await readBundle());
for (const { id, bytes, detail } of figures) {
  const { budget, goal = 0, last } = budgetOf(budgets, id);
  const isOver = budget !== undefined && bytes > budget;
  const judged = isOver ? 'OVER' : bytes > goal ? `${bytes - goal} over the goal of ${goal}` : 'ok';
  console.log(
    [
      id.padEnd(32),
      String(bytes).padStart(7),
      String(budget ?? '–').padStart(7),
      String(last ?? '–').padStart(7),
      judged,
    ].join('  '),
  );
  if (values.details) console.log(`    ${detail}`);
}
for (const [widget, names] of Object.entries(requests)) {
  console.log(`${`requests:${widget}`.padEnd(32)}  ${String(names.length).padStart(7)}        6`);
  if (values.details) console.log(`    ${names.join(' ')}`);
}
if (values.record) {
  record(budgets, figures, { date: new Date().toISOString().slice(0, 10), bought: values.record });
  await writeFile(new URL('budgets.json', import.meta.url), `${JSON.stringify(budgets, null, 2)}\n`);
}
