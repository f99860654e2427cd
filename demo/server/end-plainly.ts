import { FolderInUse } from './folder-lock.ts';

/** Ends the process that could not start: with one sentence where it says what to do, else with the whole error. */
export function endPlainly(error: unknown): never {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof FolderInUse) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'ERR_SOCKET_BAD_PORT') return 'A port is a number from 0 to 65535: choose another one.';
  if (code !== 'EADDRINUSE') return undefined;
  return `Port ${port} is taken by another program: end that one first, or choose another port.`;
}
