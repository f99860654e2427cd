import type { LitElement } from 'lit';
import type { VolunteerSignUpElement } from '../../src/elements/volunteer-sign-up/volunteer-sign-up.ts';
import '../../src/elements/volunteer-sign-up/define.ts';

const patience = 20_000;

/** The sign-up of a story. */
export function signUpIn(canvas: HTMLElement): VolunteerSignUpElement {
  const widget = canvas.querySelector('samspil-volunteer-sign-up');
  if (!widget) throw new TypeError('The story shows no sign-up.');
  return widget;
}

/** Waits until something is there, as a person does. */
export async function there<Found>(look: () => Found | undefined | null | false): Promise<Found> {
  for (const end = performance.now() + patience; performance.now() < end; await new Promise(requestAnimationFrame)) {
    const found = look();
    if (found) return found;
  }
  throw new TypeError('The story waits in vain.');
}

/** Opens an opportunity. */
export async function openOne(widget: VolunteerSignUpElement, id: string): Promise<void> {
  await widget.ready;
  await widget.open(id);
}

/** Presses a button by its words, when it is there. */
export async function press(widget: VolunteerSignUpElement, words: string): Promise<void> {
  const buttons = () => [...(widget.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = await there(() => buttons().find(({ textContent }) => textContent?.trim() === words));
  button.click();
  await widget.updateComplete;
}

/** Presses a button by where it stands, in whatever language. */
export async function pressAt(widget: LitElement, selector: string): Promise<void> {
  (await there(() => widget.shadowRoot?.querySelector<HTMLElement>(selector))).click();
  await widget.updateComplete;
}

/** Writes into a field, when it is there. */
export const write = (widget: VolunteerSignUpElement, id: string, words: string): Promise<void> =>
  writeAt(widget, `#f-${id}`, words);

/** Writes into a field by where it stands. */
export async function writeAt(widget: VolunteerSignUpElement, selector: string, words: string): Promise<void> {
  const field = await there(() => widget.shadowRoot?.querySelector<HTMLInputElement>(selector));
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

/** Chooses the first time or answer of a page, when it is there. */
export async function chooseFirst(widget: VolunteerSignUpElement): Promise<void> {
  const box = await there(() => widget.shadowRoot?.querySelector<HTMLInputElement>('.choice input'));
  box.click();
  await widget.updateComplete;
}

/** Presses the main button of a page. */
export function goOn(widget: VolunteerSignUpElement): Promise<unknown> {
  widget.shadowRoot?.querySelector('form')?.requestSubmit();
  return widget.updateComplete;
}

/** Begins to sign up for an opportunity. */
export async function begin(widget: VolunteerSignUpElement, id: string): Promise<void> {
  await openOne(widget, id);
  const start = await there(() => widget.shadowRoot?.querySelector<HTMLElement>('.details .button-primary'));
  start.click();
  await there(() => widget.shadowRoot?.querySelector('#page-heading'));
}

/** Chooses one of several by its value, in a field by its id. */
export async function choose(widget: VolunteerSignUpElement, id: string, value: string): Promise<void> {
  const option = () => [...(widget.shadowRoot?.querySelectorAll<HTMLInputElement>(`[id^="f-${id}"]`) ?? [])];
  (await there(() => option().find((one) => one.value === value))).click();
  await widget.updateComplete;
}

/** Writes who one is. */
export async function writeContact(widget: VolunteerSignUpElement): Promise<void> {
  await write(widget, 'contact-name', 'Mette Sørensen');
  await write(widget, 'contact-phone', '34 41 23 45');
}

/** Goes through the cooking evening up to one of its pages, with the story's own words on the buttons. */
export async function goTo(
  widget: VolunteerSignUpElement,
  page: 'times' | 'about' | 'questions' | 'review',
): Promise<void> {
  const next = () => goOn(widget);
  await begin(widget, 'faellesspisning');
  if (page === 'times') return;
  await chooseFirst(widget);
  await next();
  if (page === 'about') return;
  await writeContact(widget);
  await next();
  if (page === 'questions') return;
  await next();
}

/** Sends, and waits for the page that follows. */
export async function send(widget: VolunteerSignUpElement): Promise<void> {
  widget.shadowRoot?.querySelector('form')?.requestSubmit();
  await there(() => widget.shadowRoot?.querySelector('[part="receipt"], [part="conflict"]'));
}

/** Does something a minute later by the clock of the page: what counts down comes to its end meanwhile. */
export async function aMinuteLater(act: () => Promise<unknown>): Promise<void> {
  const Before = globalThis.Date;
  globalThis.Date = class extends Before {
    static override now() {
      return Before.now() + 60_000;
    }
  } as DateConstructor;
  await act().finally(() => {
    globalThis.Date = Before;
  });
}
