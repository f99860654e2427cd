import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import type { TestBackend } from './server-databases.ts';
import { cookRequest, send } from './sign-up-requests.ts';

/** A request for an event with the versions of today. */
export async function registrationFor(
  backend: Pick<TestBackend, 'json'>,
  id: string,
  changes: Partial<SignUpRequest>,
): Promise<SignUpRequest> {
  const event = (await backend.json<CalendarEvent>(`events/${id}`)).body;
  const { questions, privacy } = event.registration ?? {};
  return cookRequest({
    targetVersion: event.version ?? String(event.sequence ?? 0),
    questionsVersion: questions?.version,
    noticeVersion: privacy?.noticeVersion ?? '2026-11-01',
    ...changes,
  });
}

/** Sends a request for an event. */
export const register = (
  backend: Pick<TestBackend, 'call'>,
  id: string,
  request: Record<string, unknown> | SignUpRequest,
): Promise<Response> => send(backend, request, { path: `events/${id}/registrations` });
