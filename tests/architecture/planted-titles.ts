/** Titles for the tests of the title reader; no test file, so that their ids are not counted as claims. */
export const plantedTitles = {
  path: 'tests/unit/a.test.ts',
  text: [
    "describe('a lost answer [QA-76] [SU-12]', () => {",
    '  it(`keeps what was typed [SU-9999]`, () => {});',
    "  it(\n    'is told apart [CA-1, CA-2]',",
    "  it('reads [not an id] and QA-1 outside brackets'",
  ].join('\n'),
};
