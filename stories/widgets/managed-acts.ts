import type { MemoryBackend } from '../../src/backend/memory/memory-backend.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { signUpIn, there } from './sign-up-acts.ts';

const signal = new AbortController().signal;
const contact = { name: 'Mette Sørensen', phone: '+4534412345' };

/** The backend that the story's widget was given. */
const backendIn = (canvas: HTMLElement) => signUpIn(canvas).backend as MemoryBackend;

/** Sends a sign-up for the first times of an opportunity, as a form would; gives its id. */
async function sendFor(backend: MemoryBackend, id: string, changes: Partial<SignUpRequest> = {}): Promise<string> {
  const { value } = await backend.opportunity(id, { signal });
  const { questions, privacy } = value.signUp;
  const open = value.slots.filter(({ capacity }) => (capacity.remaining ?? 1) > 0);
  const request: SignUpRequest = {
    clientRef: crypto.randomUUID(),
    targetVersion: value.version,
    ...(questions && { questionsVersion: questions.version }),
    lang: 'da',
    intent: 'signUp',
    slotIds: open.slice(-2).map((slot) => slot.id),
    party: 'person',
    partySize: 1,
    isContactComing: true,
    contact,
    noticeVersion: privacy.noticeVersion,
    consents: (privacy.consents ?? []).map(({ id: consent, version }) => ({
      id: consent,
      version,
      isGranted: true,
      at: new Date().toISOString(),
    })),
    ...changes,
  };
  const reply = await backend.signUp({ kind: 'opportunity', id }, request, { signal, clientRef: request.clientRef });
  return reply.id;
}

/** Follows a link to the story's page, and waits until the page has answered it. */
export async function follow(canvas: HTMLElement, token: string): Promise<void> {
  const widget = signUpIn(canvas);
  location.hash = `#samspil-manage=${token}`;
  await there(() => widget.shadowRoot?.querySelector('#page-heading')?.closest('[part=manage], [part=form]'));
  await there(() => !widget.shadowRoot?.querySelector('#page-heading')?.textContent?.startsWith('Vi henter'));
}

/** Opens a sign-up for the cooking evenings. */
export async function openManaged(canvas: HTMLElement): Promise<void> {
  const backend = backendIn(canvas);
  await follow(canvas, backend.linkToken(await sendFor(backend, 'faellesspisning')));
}

/** Opens the only time somebody signed up for, and gives it up: all that is left of it. */
export async function openCancelled(canvas: HTMLElement): Promise<void> {
  const backend = backendIn(canvas);
  const id = await sendFor(backend, 'faellesspisning');
  await backend.manage.session(backend.linkToken(id), { signal });
  await backend.manage.cancel({}, { signal });
  await follow(canvas, backend.linkToken(id));
}

/** Opens what a parent is asked about somebody of 14. */
export async function openGuardian(canvas: HTMLElement): Promise<void> {
  const backend = backendIn(canvas);
  const young = { name: 'Bo Sørensen', email: 'bo@example.org' };
  const guardian = { name: 'Karen Sørensen', email: 'karen@example.org' };
  const id = await sendFor(backend, 'mtb-spor', { contact: young, ageFrom: 0, guardian });
  await follow(canvas, backend.linkToken(id, 'guardian'));
}

/** Opens a series of Tuesdays that a person may end. */
export async function openSeries(canvas: HTMLElement): Promise<void> {
  const backend = backendIn(canvas);
  const { slots } = (await backend.opportunity('hent-nabo', { signal })).value;
  const isFree = ({ status, capacity }: (typeof slots)[number]) => status === 'scheduled' && capacity.remaining !== 0;
  const first = slots.find((slot) => isFree(slot) && Date.parse(slot.startsAt) > Date.now());
  const id = await sendFor(backend, 'hent-nabo', {
    slotIds: [first?.id ?? ''],
    commitment: 'series',
    seriesId: 'tirsdage',
    exceptSlotIds: slots.filter(({ capacity }) => capacity.remaining === 0).map((slot) => slot.id),
    until: slots.at(-1)?.startsAt.slice(0, 10) ?? null,
    contact: { ...contact, postcode: '4000' },
    ageFrom: 18,
    answers: { opgave: 'foelge' },
  });
  await follow(canvas, backend.linkToken(id));
}

/** Opens a place that has become free for somebody who waits; `answers` are those of whoever had it before. */
export async function openOffer(canvas: HTMLElement, answers: SignUpRequest['answers'] = {}): Promise<void> {
  const backend = backendIn(canvas);
  const pilot = 'samskabelsespilot';
  const first = await sendFor(backend, pilot, { answers, contact: { name: 'Bo Prøve', email: 'bo@example.org' } });
  const email = { name: 'Ida Prøve', email: 'ida@example.org' };
  const waiting = await sendFor(backend, pilot, { intent: 'waitingList', contact: email });
  await backend.manage.session(backend.linkToken(first), { signal });
  await backend.manage.cancel({}, { signal });
  await follow(canvas, backend.linkToken(waiting, 'offer'));
}
