import { expect } from 'chai';
import manifestJson from '../../package.json' with { type: 'json' };
import lockJson from '../../package-lock.json' with { type: 'json' };
import floors from './floors.json' with { type: 'json' };
import {
  belowFloors,
  type Lockfile,
  licenceFindings,
  type Manifest,
  missingFromLock,
  runtimePackages,
  scriptFindings,
  sourceFindings,
} from './lockfile.ts';
import { expectNone } from './source-files.ts';

const lock = lockJson as unknown as Lockfile;
const manifest: Manifest = manifestJson;

/** Packages whose lock entry tells no licence; read in their own files. */
const licencesToldElsewhere = { 'css-value': 'MIT', only: 'MIT' };

describe('the packages [QA-150] [QA-151] [QA-152] [QA-153] [QA-157]', () => {
  it('that come with Samspil are these eight', () => {
    expect(runtimePackages(lock)).to.deep.equal([
      '@lit-labs/ssr-dom-shim',
      '@lit/context',
      '@lit/reactive-element',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
      'zod',
    ]);
  });

  it('come from the public registry only, checked by their sum, in the versions the manifest pins', () => {
    expectNone(sourceFindings(lock, manifest));
  });

  it('are all in the lock, those for other systems too', () => {
    expectNone(missingFromLock(lock));
  });

  it('run no install script but those that allowScripts decides about', () => {
    expectNone(scriptFindings(lock, manifest));
  });

  it('are not below a version with a known advisory', () => {
    expectNone(belowFloors(lock, floors));
  });

  it('have licences that the project takes', () => {
    expectNone(licenceFindings(lock, licencesToldElsewhere));
  });
});

describe('the detectors of bad packages [QA-16]', () => {
  const good = { version: '1.0.0', integrity: 'sha512-a', license: 'MIT', dev: true };
  const lockOf = (entry: object): Lockfile => ({
    lockfileVersion: 3,
    packages: { 'node_modules/bad': { ...good, ...entry } },
  });
  const empty: Manifest = { dependencies: {}, devDependencies: {}, allowScripts: {} };

  for (const [fault, findings] of [
    ['no sum', sourceFindings(lockOf({ integrity: undefined }), empty)],
    ['a git address', sourceFindings(lockOf({ resolved: 'git+ssh://git@example.org/bad.git' }), empty)],
    ['a plain http address', sourceFindings(lockOf({ resolved: 'http://packages.example/bad.tgz' }), empty)],
    ['a link', sourceFindings(lockOf({ link: true }), empty)],
    ['an alias', sourceFindings(lockOf({ name: 'other' }), empty)],
    ['a package that is not in the lock', missingFromLock(lockOf({ optionalDependencies: { absent: '1.0.0' } }))],
    ['an install script nobody decided about', scriptFindings(lockOf({ hasInstallScript: true }), empty)],
    [
      'an install script in the runtime tree, even if named',
      scriptFindings(lockOf({ hasInstallScript: true, dev: false }), { ...empty, allowScripts: { bad: true } }),
    ],
    ['a version below a floor', belowFloors(lockOf({}), [{ package: 'bad', least: '1.0.1', advisory: 'A', why: 'w' }])],
    ['an unknown licence', licenceFindings(lockOf({ license: 'GPL-3.0-only' }), {})],
    ['a licence of tools in the runtime tree', licenceFindings(lockOf({ license: 'MPL-2.0', dev: false }), {})],
  ] as const) {
    it(`see ${fault}`, () => {
      expect(findings).to.have.lengthOf(1);
    });
  }

  it('see a lock out of step and a version that is not pinned', () => {
    const asked: Manifest = { ...empty, dependencies: { lit: '^3.3.3' } };
    expect(sourceFindings({ lockfileVersion: 3, packages: { '': {} } }, asked)).to.have.lengthOf(2);
  });

  it('let good packages pass', () => {
    expectNone(licenceFindings(lockOf({ license: '(MIT OR GPL-3.0-or-later)' }), {}));
    expectNone(belowFloors(lockOf({ version: '1.10.0' }), [{ package: 'bad', least: '1.9.9', advisory: '', why: '' }]));
  });
});
