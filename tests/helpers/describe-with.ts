import { describe, it } from 'node:test';

/**
 * Declares tests that need something of the machine. Where it is missing they are a counted skip with its reason, and a
 * failure where `CI=true` says that everything must be there (QA-1).
 */
export function describeWith(
  findAbsence: () => Promise<string | undefined>,
  title: string,
  declare: () => void,
): Promise<void> {
  return describe(title, async () => {
    const absence = await findAbsence();
    if (absence === undefined) return declare();
    it('has what it needs', { skip: process.env.CI === 'true' ? false : absence }, () => {
      throw new Error(absence);
    });
  });
}
