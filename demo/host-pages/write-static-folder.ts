import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quizFiles } from '../server/seed.ts';
import { planShift, shiftIcs, shiftJson, slotMovesOf } from '../server/shift-dates.ts';

const contentFolder = join(import.meta.dirname, '../content');
const readContent = async (file: string) => JSON.parse(await readFile(join(contentFolder, file), 'utf8'));

/** The description of the folder (CT-51): what it holds, and whom to ask where a form would need a program (CT-53). */
const config = {
  contract: 'samspil/1',
  release: '1.0',
  profile: 'static',
  name: { da: 'Sundby Kommune', en: 'Sundby Municipality' },
  languages: ['da', 'en'],
  timeZone: 'Europe/Copenhagen',
  features: ['opportunities', 'events', 'quizzes', 'cases'],
  helpContact: {
    name: { da: 'Frivillighed i Sundby', en: 'Volunteering in Sundby' },
    email: 'frivillig@sundby.example',
  },
};

const summaryMembers = ['id', 'url', 'version', 'status', 'languages', 'title', 'description', 'estimatedMinutes'];

/** Writes the content as the static profile's plain files (CT-50 to CT-52), its dates moved to the week of `now`. */
export async function writeStaticFolder(folder: string, now: Date): Promise<void> {
  const shift = planShift(now);
  const events = await readContent('events.json');
  const opportunities = await readContent('opportunities.json');
  const cases = await readContent('cases.json');
  const quizzes = await Promise.all(quizFiles.map(readContent));
  const summaries = quizzes.map((quiz) => Object.fromEntries(summaryMembers.map((member) => [member, quiz[member]])));
  const files: Record<string, unknown> = {
    'config.json': config,
    'opportunities.json': shiftJson(opportunities, shift, slotMovesOf(events, shift)),
    'events.json': shiftJson(events, shift),
    'cases.json': shiftJson(cases, shift),
    'quizzes.json': { items: summaries, next: null, total: summaries.length, asOf: shift.asOf },
    ...Object.fromEntries(quizzes.map((quiz) => [`quizzes/${quiz.id}.json`, quiz])),
  };
  await mkdir(join(folder, 'quizzes'), { recursive: true });
  for (const [file, value] of Object.entries(files)) await writeFile(join(folder, file), JSON.stringify(value));
  await writeFile(
    join(folder, 'events.ics'),
    shiftIcs(await readFile(join(contentFolder, 'events.ics'), 'utf8'), shift),
  );
}
