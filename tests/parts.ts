import { missingPackages } from './helpers/engines.ts';
import {
  filesOf,
  isForLanding,
  needsFirefox,
  playsOnNode,
  spawnsServers,
  touchesTime,
} from './helpers/files-by-text.ts';
import { nodeTests, nodeTestsTogether, type Part, pagesIn, unitOnNode } from './helpers/part-kinds.ts';

const zonesElsewhere = ['UTC', 'America/New_York'];

/** Every part of the tests; a test file that belongs to none of them makes the run fail. */
export const parts: readonly Part[] = [
  { title: 'types', run: 'every', budget: 10, command: ['node_modules/typescript/bin/tsc'] },
  {
    title: 'lint and format',
    run: 'every',
    budget: 5,
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  },
  {
    title: 'architecture',
    run: 'every',
    budget: 25,
    command: nodeTestsTogether,
    files: ['tests/architecture/**/*.test.ts'],
  },
  {
    title: 'server and conformance',
    run: 'every',
    budget: 40,
    command: nodeTestsTogether,
    files: [...filesOf('server', (text) => !spawnsServers(text)), 'tests/conformance/!(libical-vectors).test.ts'],
  },
  {
    title: 'journeys and sizes of the built files',
    run: 'every',
    needsChromium: true,
    budget: 75,
    command: nodeTestsTogether,
    files: [
      ...filesOf('journeys', (text) => !playsOnNode(text) && !isForLanding(text) && !needsFirefox(text)),
      'tests/bench/!(built-again).test.ts',
    ],
  },
  {
    title: 'the sign-up on Node, over bad networks',
    run: 'every',
    budget: 30,
    command: nodeTestsTogether,
    files: filesOf('journeys', playsOnNode),
  },
  unitOnNode('Europe/Copenhagen', { run: 'every', level: '1', budget: 10 }),
  ...zonesElsewhere.map((zone) =>
    unitOnNode(zone, { run: 'every', level: '1', budget: 5, files: filesOf('unit', touchesTime) }),
  ),
  pagesIn('chromium', { run: 'every', budget: 200 }),
  {
    ...pagesIn('chromium', { run: 'ci', budget: 90 }),
    title: 'every story in chromium, four variants',
    files: ['tests/elements/all/audit*.test.ts'],
    env: { SAMSPIL_LEVEL: '2' },
  },
  { ...pagesIn('chromium', { run: 'ci', budget: 20 }), title: 'unit in chromium', files: ['tests/unit/**/*.test.ts'] },
  {
    ...pagesIn('chromium', { run: 'deep', budget: 600 }),
    title: 'every story in chromium, all variants',
    files: ['tests/elements/all/*.test.ts'],
    env: { SAMSPIL_LEVEL: '3' },
  },
  ...['24', '32'].map((size) => ({
    ...pagesIn('chromium', { run: 'deep', budget: 60 }),
    title: `every story in chromium, text of ${size} px`,
    files: ['tests/elements/all/criteria.test.ts'],
    env: { SAMSPIL_LEVEL: '2', SAMSPIL_TEXT_SIZE: size },
  })),
  ...['UTC', 'America/New_York'].map((zone) => ({
    ...pagesIn('chromium', { run: 'deep', budget: 60 }),
    title: `unit in chromium in ${zone}`,
    files: ['tests/unit/**/*.test.ts'],
    env: { TZ: zone },
  })),
  {
    title: 'the recurrence vectors of libical',
    run: 'ci',
    budget: 5,
    command: nodeTestsTogether,
    files: ['tests/conformance/libical-vectors.test.ts'],
  },
  { title: 'the package is built', run: 'ci', budget: 30, command: ['--run', 'build'] },
  {
    title: 'what is embedded is built twice',
    run: 'ci',
    budget: 30,
    command: nodeTestsTogether,
    files: ['tests/bench/built-again.test.ts'],
  },
  {
    title: 'a page that is kept, in firefox',
    run: 'ci',
    budget: 30,
    command: nodeTestsTogether,
    files: filesOf('journeys', needsFirefox),
    missing: () => missingPackages('firefox'),
  },
  { title: 'Storybook is built', run: 'ci', budget: 30, command: ['--run', 'build:storybook'] },
  {
    title: 'servers that are killed and asked to end',
    run: 'ci',
    budget: 20,
    command: nodeTestsTogether,
    files: filesOf('server', spawnsServers),
  },
  {
    title: 'server, on PostgreSQL',
    run: 'ci',
    budget: 60,
    command: nodeTestsTogether,
    files: filesOf('server', (text) => text.includes('onEachDatabase(')),
    env: { SAMSPIL_DATABASE: 'postgresql' },
  },
  {
    title: 'a rush for places, repeated writes and much data, on PostgreSQL',
    run: 'ci',
    budget: 240,
    command: nodeTestsTogether,
    files: filesOf('server', (text) => text.includes('onPostgres(')),
    env: { SAMSPIL_DATABASE: 'postgresql', SAMSPIL_LEVEL: '2' },
  },
  {
    ...pagesIn('chromium', { run: 'ci', budget: 180 }),
    title: 'widgets in chromium, on the parts of the embed build',
    files: ['tests/elements/!(all)/**/*.test.ts'],
    env: { SAMSPIL_ENGINE: 'chromium', SAMSPIL_PARTS: 'embed' },
  },
  {
    title: 'a sign-up over a bad network, on Node and in Chromium, level 2',
    run: 'ci',
    needsChromium: true,
    budget: 300,
    command: nodeTests,
    files: ['tests/journeys/faults*.test.ts', 'tests/journeys/random-events.test.ts'],
    env: { SAMSPIL_LEVEL: '2' },
  },
  {
    ...pagesIn('chromium', { run: 'ci', budget: 120 }),
    title: 'widgets that come and go, level 2',
    files: ['tests/risks/leaks.test.ts'],
    env: { SAMSPIL_LEVEL: '2' },
  },
  pagesIn('firefox', { run: 'ci', budget: 180 }),
  pagesIn('webkit', { run: 'ci', budget: 240 }),
  ...zonesElsewhere.map((zone) =>
    unitOnNode(zone, { run: 'ci', level: '1', budget: 10, files: filesOf('unit', (text) => !touchesTime(text)) }),
  ),
  ...['Europe/Copenhagen', ...zonesElsewhere].map((zone) => unitOnNode(zone, { run: 'deep', level: '2', budget: 120 })),
];
