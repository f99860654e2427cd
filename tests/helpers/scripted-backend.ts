import type { Backend, Call, Read } from '../../src/backend/backend.ts';
import { BackendError, type BackendErrorKind } from '../../src/backend/backend-error.ts';
import type { CaseStory } from '../../src/contract/case-story.ts';
import type { List } from '../../src/contract/list.ts';

type CaseList = Read<List<CaseStory>>;

/** A backend whose every answer the test gives by hand, in any order: for what happens between asking and answering. */
export interface ScriptedBackend extends Backend {
  /** The calls that wait for an answer, oldest first. */
  readonly waiting: { call: Call; answer: (items: CaseStory[]) => void; fail: (kind: BackendErrorKind) => void }[];
  /** How many times it has been asked. */
  readonly asked: number;
}

/** A scripted backend of cases. */
export function scriptedBackend(): ScriptedBackend {
  const waiting: ScriptedBackend['waiting'] = [];
  let asked = 0;
  return {
    type: 'scripted',
    waiting,
    get asked() {
      return asked;
    },
    describe: async () => ({
      contract: 'samspil/1',
      release: '1.0',
      profile: 'rest',
      name: 'Sundby',
      languages: ['da'],
      timeZone: 'Europe/Copenhagen',
      features: ['cases'],
    }),
    cases: (_, call) =>
      new Promise<CaseList>((settle, reject) => {
        asked += 1;
        waiting.push({
          call,
          answer: (items) => settle({ value: { items, next: null, asOf: '2026-11-24T14:05:00+01:00' }, skipped: [] }),
          fail: (kind) => reject(new BackendError({ kind, request: 'GET cases', outcome: 'refused' })),
        });
      }),
  };
}
