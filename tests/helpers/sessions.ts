import postgres from 'pg';

/** Counts how many sessions of a database work at once: one process on one connection would prove nothing (QA-111). */
export async function watchSessions(databaseUrl: string): Promise<{ most(): number; stop(): Promise<void> }> {
  const watcher = new postgres.Client({ connectionString: databaseUrl });
  await watcher.connect();
  const query =
    "SELECT count(*)::int AS busy FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'";
  let [most, isOver] = [0, false];
  const watching = (async () => {
    while (!isOver) {
      const { rows } = await watcher.query(query);
      most = Math.max(most, rows[0].busy - 1);
      await new Promise((resume) => setTimeout(resume, 20));
    }
  })();
  return {
    most: () => most,
    stop: async () => {
      isOver = true;
      await watching;
      await watcher.end();
    },
  };
}
