import { backendSuite } from '../../src/conformance/backend-suite.ts';
import { edgeFeed, exampleFeed } from './subjects/icalendar-subjects.ts';
import { memory } from './subjects/memory-subject.ts';
import { restSource } from './subjects/rest-subjects.ts';
import { eventsFile, exampleFile, folder } from './subjects/static-subjects.ts';

const subjects = [restSource, exampleFile, eventsFile, folder, exampleFeed, edgeFeed, memory];
const zones = ['UTC', 'Europe/Copenhagen', 'America/New_York'];

describe('every adapter [BE-77] [BE-78]', () => {
  for (const subject of subjects) {
    describe(subject.name, () => {
      for (const { title, run } of backendSuite(subject)) it(title, run);
    });
  }
});

describe('every adapter on a machine in another zone [EC-2] [BE-78]', () => {
  const { TZ } = process.env;
  after(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });
  for (const zone of zones) {
    for (const subject of subjects) {
      it(`${subject.name} gives the same in ${zone}`, async () => {
        process.env.TZ = zone;
        for (const { id, run } of backendSuite(subject)) if (id === 'B1' || id === 'B10') await run();
      });
    }
  }
});
