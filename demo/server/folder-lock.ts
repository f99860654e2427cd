import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const fileName = 'samspil.lock';
// Behind a container's wall the next process often has the pid of the last one: what this one holds, only it knows.
const held = new Set<string>();

/** Another server works in the folder: two in one lose what is written. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `Another server (process ${pid}) uses the data folder ${folder}: end that one first, or set DATABASE_URL to a PostgreSQL, which several servers can share.`,
    );
    this.name = 'FolderInUse';
  }
}

/** Takes the folder for this process alone, from a process that is gone too, and answers how to give it back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(resolve(folder), fileName);
  if (held.has(path)) throw new FolderInUse(folder, process.pid);
  held.add(path);
  try {
    await take(path, folder);
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return async () => {
    await rm(path, { force: true });
    held.delete(path);
  };
}

async function take(path: string, folder: string): Promise<void> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    // A link is there with its content or not at all, so nobody reads half a lock.
    if (await isLinked(own, path)) return;
    await clear(path, folder);
    if (!(await isLinked(own, path))) throw new FolderInUse(folder, await ownerOf(path));
  } finally {
    await rm(own, { force: true });
  }
}

/** Removes the lock of a process that is gone. It is moved away first: of several that try, one gets it. */
async function clear(path: string, folder: string): Promise<void> {
  const owner = await ownerOf(path);
  if (isAlive(owner)) throw new FolderInUse(folder, owner);
  const aside = `${path}.${process.pid}.old`;
  await rename(path, aside).catch(() => undefined);
  const moved = await ownerOf(aside);
  if (isAlive(moved)) await isLinked(aside, path);
  await rm(aside, { force: true });
}

const isLinked = (from: string, to: string): Promise<boolean> =>
  link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

const ownerOf = async (path: string): Promise<number> => Number(await readFile(path, 'utf8').catch(() => ''));

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
