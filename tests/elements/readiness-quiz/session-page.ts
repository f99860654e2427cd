import { html } from 'lit';
import type { Backend } from '../../../src/backend/backend.ts';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import '../../../src/elements/readiness-quiz/session-part.ts';
import '../../../src/elements/readiness-quiz/team-part.ts';
import { showPage } from '../../helpers/page.ts';
import { bundled, exampleFive, type QuizPage, quizOn } from './quiz-page.ts';

/** How a backend is called. */
export const call = () => ({ signal: new AbortController().signal });
/** What is answered. */
export const definition = { url: bundled.url, version: bundled.version };

/** A backend with a team that lacks so many of five answers, and its id. */
export async function teamOn(answered: number, invited = 5) {
  const backend = memoryBackend({ quizzes: [bundled] });
  const clientRef = crypto.randomUUID();
  const closesAt = new Date(Date.now() + 86_400_000).toISOString();
  const wish = { clientRef, definition, name: 'Rådhuset', invited, closesAt };
  const team = await backend.teams?.create(bundled.id, wish, { ...call(), clientRef });
  const scored = bundled.items.filter(({ scores }) => scores && scores[0]?.dimension !== 'laering');
  for (let person = 0; person < answered; person += 1) {
    const answers = scored.map(({ linkId }) => ({ linkId, codes: [`${(person % 5) + 1}`] }));
    const reference = crypto.randomUUID();
    const response = { clientRef: reference, definition, answers };
    await backend.teams?.respond(team?.id ?? '', response, { ...call(), clientRef: reference });
  }
  return { backend, teamId: team?.id ?? '' };
}

/** How many have answered. */
export const countOf = async (backend: Backend, teamId: string) =>
  (await backend.teams?.result(teamId, call()))?.value.respondents;

/** The quiz on a backend, at its introduction. */
export async function showOn(backend: Backend, teamId = ''): Promise<QuizPage> {
  const page = await showPage(
    html`<samspil-readiness-quiz .backend=${backend} team-id=${teamId}></samspil-readiness-quiz>`,
  );
  await page.until(() => quizOn(page).quiz.inspect().status === 'ready', 'its rules are checked');
  return quizOn(page);
}

/** The same at its result, when it may be sent. */
export async function answered(backend: Backend, teamId = ''): Promise<QuizPage> {
  const shown = await showOn(backend, teamId);
  await shown.page.press('button', 'Start');
  await shown.answer(exampleFive);
  await shown.page.until(() => !teamId || shown.page.has('button', 'Send mine svar'), 'it may be sent');
  return shown;
}
