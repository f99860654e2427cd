import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEmbed, embedFolder } from '../../demo/host-pages/build-embed.ts';
import type { Item } from '../../src/contract/quiz.ts';
import type { ReadinessQuizElement } from '../../src/elements/readiness-quiz/readiness-quiz.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { serveFiles } from '../helpers/file-server.ts';
import { bundled } from '../unit/domain/quiz/bundled.ts';
import { medianOf } from './figure.ts';

const rounds = 9;
const group = { linkId: 'alt', type: 'group', text: 'Det hele' };
const isCounted = ({ scores, linkId }: Item) => !!scores && linkId !== 'lae3b';
/** The 18 questions of one way through, in one section; what else is asked comes after it. */
const questions = bundled.items
  .filter(isCounted)
  .map(({ enableWhen: _, ...item }) => ({ ...item, parent: group.linkId }));
const items = [group, ...questions, ...bundled.items.filter((item) => !isCounted(item))];

const page = `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Måling</title><link rel="icon" href="data:,">
<script type="module" src="samspil/samspil.js" data-samspil-loader></script></head>
<body><main><h1>Måling</h1><samspil-readiness-quiz source="quiz.json" view="section"></samspil-readiness-quiz></main></body></html>`;

/** From the press on «Start» until all questions are laid out, and how many they are. */
async function begin(): Promise<[ms: number, questions: number]> {
  const quiz = document.querySelector('samspil-readiness-quiz') as ReadinessQuizElement;
  const from = performance.now();
  quiz.shadowRoot?.querySelector<HTMLButtonElement>('.button-primary')?.click();
  await quiz.updateComplete;
  quiz.getBoundingClientRect();
  return [performance.now() - from, quiz.shadowRoot?.querySelectorAll('[role="radiogroup"]').length ?? 0];
}

/** Milliseconds that 18 questions on one page take in Chromium, each time on a page of its own (RQ-92). */
export async function measureQuizPage(): Promise<number> {
  await buildEmbed();
  const folder = await mkdtemp(join(tmpdir(), 'samspil-quiz-'));
  await cp(embedFolder, join(folder, 'samspil'), { recursive: true });
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'quiz.json'), JSON.stringify({ ...bundled, items }));
  const browser = await launchChromium();
  const server = await serveFiles(folder);
  try {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const tab = await browser.newPage({ locale: 'da-DK', viewport: { width: 1000, height: 900 } });
      await tab.goto(server.url, { waitUntil: 'networkidle' });
      const [ms, shown] = await tab.evaluate(begin);
      if (shown !== questions.length) throw new Error(`${shown} of ${questions.length} questions are shown.`);
      times.push(ms);
      await tab.close();
    }
    return medianOf(times);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
