import postgres from 'pg';

/** A statement as it went to PostgreSQL. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

const frame = /^\s*(?:begin|commit|rollback|savepoint|release|set|start transaction)\b/i;

/** Everything that is asked of PostgreSQL while some work is done, without what only frames it. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const prototype = postgres.Client.prototype as unknown as { query(...given: unknown[]): unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, config: unknown, ...rest: unknown[]) {
    const text = typeof config === 'string' ? config : ((config as { text?: string }).text ?? '');
    const values = rest.find(Array.isArray) ?? (config as { values?: unknown[] }).values ?? [];
    if (text && !frame.test(text)) seen.push({ text, values });
    return query.call(this, config, ...rest);
  };
  try {
    await work();
    return seen;
  } finally {
    prototype.query = query;
  }
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** The tables that a statement would read from end to end, by PostgreSQL's own plan; nothing is done. */
export async function scannedBy(client: postgres.Client, { text, values }: Statement): Promise<string[]> {
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
  const walk = ({ Plans = [], ...plan }: Plan): string[] => [
    ...(plan['Node Type'] === 'Seq Scan' && plan['Relation Name'] ? [plan['Relation Name']] : []),
    ...Plans.flatMap(walk),
  ];
  return walk(rows[0]['QUERY PLAN'][0].Plan);
}
