/** The parts of an entry of package-lock.json that the rules look at. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
  optional?: boolean;
  os?: readonly string[];
  cpu?: readonly string[];
  libc?: readonly string[];
  hasInstallScript?: boolean;
  license?: string;
  name?: string;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json, as far as the rules read it. */
export interface Lockfile {
  lockfileVersion: number;
  packages: Readonly<Record<string, LockedPackage>>;
}

/** package.json, as far as the rules read it. */
export interface Manifest {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  allowScripts: Readonly<Record<string, boolean>>;
}

/** The least version of a package that no known advisory touches, and why it matters here. */
export interface Floor {
  package: string;
  least: string;
  advisory: string;
  why: string;
}

/** Aliases that a tool's own dependencies bring (`@isaacs/cliui`: the CommonJS generations of three packages). */
const aliasesOfTools = ['string-width-cjs', 'strip-ansi-cjs', 'wrap-ansi-cjs'];
const openSources = /^(?:MIT(?:-0)?|BSD-[23]-Clause|ISC|0BSD|Apache-2\.0)$/;
const alsoForTools = /^(?:MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Python-2\.0|OFL-1\.1|Zlib)$/;

/** Names of the packages that come along when somebody installs Samspil. */
export function runtimePackages({ packages }: Lockfile): string[] {
  return installed(packages)
    .filter(([, entry]) => !entry.dev && !entry.devOptional)
    .map(([path]) => nameOf(path))
    .toSorted();
}

/** Entries without a sum or with an address of their own, and places where the manifest and the lock disagree. */
export function sourceFindings(lock: Lockfile, manifest: Manifest): string[] {
  const entries = installed(lock.packages).flatMap(([path, entry]) => {
    const findings: string[] = [];
    if (!entry.integrity?.startsWith('sha512-') && !isOfAnotherPlatform(entry))
      findings.push(`${path} has no sha512 integrity`);
    // The lock names no address: whoever installs uses their own registry, and the sum says what must come.
    if (entry.resolved) findings.push(`${path} names an address`);
    if (entry.link) findings.push(`${path} is a link`);
    const isAlias = entry.name !== undefined && entry.name !== nameOf(path);
    if (isAlias && !(entry.dev && aliasesOfTools.includes(nameOf(path))))
      findings.push(`${path} is an alias of ${entry.name}`);
    return findings;
  });
  const rootEntry = lock.packages[''];
  const asked = { ...manifest.dependencies, ...manifest.devDependencies };
  const locked = { ...rootEntry?.dependencies, ...rootEntry?.devDependencies };
  const names = [...new Set([...Object.keys(asked), ...Object.keys(locked)])];
  const steps = names
    .filter((name) => asked[name] !== locked[name])
    .map((name) => `${name} is ${asked[name]} in package.json and ${locked[name]} in the lock`);
  const loose = names
    .filter((name) => !/^\d+\.\d+\.\d+/.test(asked[name] ?? ''))
    .map((name) => `${name} is not pinned: ${asked[name]}`);
  return [...entries, ...steps, ...loose];
}

/** Packages that an entry asks for and the lock does not have: `npm ci` refuses such a lock. */
export function missingFromLock({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !placesOf(path, name).some((place) => place in packages))
      .map((name) => `${path || 'package.json'} needs ${name}, which is not in the lock`),
  );
}

/** Where a package looks for another: in its own folder, then outwards. */
function placesOf(path: string, name: string): string[] {
  const parts = path.split('/node_modules/');
  const inner = parts.map(
    (_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`,
  );
  return path === '' ? [`node_modules/${name}`] : [...inner, `node_modules/${name}`];
}

/** A tool's part for a system the project is not built on is only named: it is never installed, its sum not known. */
function isOfAnotherPlatform({ dev, optional, os, cpu, libc }: LockedPackage): boolean {
  const isBuiltOn =
    os?.includes('linux') && cpu?.some((name) => /^(?:x64|arm64)$/.test(name)) && !libc?.includes('musl');
  return dev === true && optional === true && os !== undefined && !isBuiltOn;
}

/** Install scripts in the runtime tree, and those of tools that `allowScripts` does not decide about. */
export function scriptFindings({ packages }: Lockfile, { allowScripts }: Manifest): string[] {
  return installed(packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .flatMap(([path, entry]) => {
      if (!entry.dev) return [`${path} runs a script when Samspil is installed`];
      return nameOf(path) in allowScripts ? [] : [`${path} has an install script that allowScripts does not name`];
    });
}

/** Packages below the floor that an advisory sets. */
export function belowFloors({ packages }: Lockfile, floors: readonly Floor[]): string[] {
  return installed(packages).flatMap(([path, { version = '' }]) =>
    floors
      .filter((floor) => floor.package === nameOf(path) && isLess(version, floor.least))
      .map(({ least, advisory }) => `${path} ${version} is below ${least} (${advisory})`),
  );
}

/** Packages under a licence that the project does not take; `explained` names those whose entry tells none. */
export function licenceFindings({ packages }: Lockfile, explained: Readonly<Record<string, string>>): string[] {
  return installed(packages).flatMap(([path, entry]) => {
    const licence = entry.license ?? explained[nameOf(path)] ?? 'none told';
    return isTaken(licence, entry.dev === true) ? [] : [`${path}: ${licence}`];
  });
}

/** `A OR B` needs one licence that is taken, `A AND B` all of them. */
function isTaken(licence: string, isTool: boolean): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((one) => isTaken(one, isTool));
  return bare.split(' AND ').every((one) => openSources.test(one) || (isTool && alsoForTools.test(one)));
}

function isLess(version: string, least: string): boolean {
  const [left, right] = [version, least].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const place = [0, 1, 2].find((index) => left?.[index] !== right?.[index]);
  return place !== undefined && (left?.[place] ?? 0) < (right?.[place] ?? 0);
}

function installed(packages: Lockfile['packages']): [string, LockedPackage][] {
  return Object.entries(packages).filter(([path]) => path !== '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
