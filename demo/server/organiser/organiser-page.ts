import type { Text } from '../../../src/contract/text.ts';
import { chooseText } from '../../../src/i18n/choose-locale.ts';
import { momentIn } from '../mail/write-mail.ts';
import { type Markup, markup } from '../plain-form/markup.ts';
import type { Target } from '../sign-up/sign-up-target.ts';
import { isDecided } from './decide.ts';
import type { Person } from './list-people.ts';
import { nationalPhone } from './national-phone.ts';
import type { OrganiserWords } from './organiser-words.ts';

/** What every page of an organiser is written with. The code goes along in each form: no cookie, and never in an address. */
export interface OrganiserPage {
  words: OrganiserWords & { language: 'da' | 'en' };
  token: string;
  now: number;
  message?: string | undefined;
}

/** Something to open, with how many have signed up. */
export interface Entry {
  path: string;
  title: Text;
  people: number;
}

const hidden = (name: string, value: string) => markup`<input type="hidden" name="${name}" value="${value}">`;

/** Asks for the code that the configuration gave an organiser. */
export const logInMarkup = ({ words, message }: Pick<OrganiserPage, 'words' | 'message'>): Markup =>
  markup`<h1>${words.logIn}</h1>${message && markup`<p class="error" role="alert">${message}</p>`}
<form method="post"><div class="field"><label class="above" for="token">${words.token}</label>
<input id="token" name="token" type="password" autocomplete="current-password"></div><button>${words.open}</button></form>`;

/** Everything that people can sign up for. */
export function entriesMarkup(entries: readonly Entry[], { words, token }: OrganiserPage): Markup {
  return markup`<h1>${words.all}</h1><ul>${entries.map(
    ({ path, title, people }) =>
      markup`<li><form method="post" action="${path}?lang=${words.language}">${hidden('token', token)}<h2>${chooseText(title, words.language).text}</h2>
<p>${words.people(people)}</p><button>${words.open}</button></form></li>`,
  )}</ul>`;
}

/** The people of one target, with what can be done for each. */
export function peopleMarkup(target: Target, people: readonly Person[], page: OrganiserPage): Markup {
  const { words, message } = page;
  return markup`<h1>${chooseText(target.title, words.language).text}</h1>
${message && markup`<p role="status"><strong>${message}</strong></p>`}
<p>${people.length === 0 ? words.nobody : words.people(people.length)}</p>
${people.map((person) => personMarkup(target, person, page))}
${target.isMatching && pairMarkup(people, page)}
${timesMarkup(target, people, page)}
<form method="post" action="${target.id}/sign-ups.csv">${hidden('token', page.token)}<button>${words.acts.export}</button></form>`;
}

type Act = keyof OrganiserWords['acts'];

interface Pressing {
  act: Act;
  about?: string;
  more?: Markup;
  signUpId?: string;
  slotId?: string;
}

/** One button with what it says of whom: `about` tells equal buttons apart for who does not see where they stand. */
function actForm({ act, about, more, ...fields }: Pressing, { words, token }: OrganiserPage): Markup {
  const kept = Object.entries({ token, act, ...fields }).map(([name, value]) => hidden(name, value));
  return markup`<form method="post" action="?lang=${words.language}">${kept}${more}<button${about && markup` aria-label="${words.acts[act]}: ${about}"`}>${words.acts[act]}</button></form>`;
}

function personMarkup(target: Target, { signUp, request, places, ...person }: Person, page: OrganiserPage): Markup {
  const { words } = page;
  const { name, email, phone } = request.contact;
  const has = (status: string) => places.some((place) => place.status === status);
  const timeOf = (slotId: string) => {
    const slot = target.slots.find(({ id }) => id === slotId);
    return slot && `${momentIn(slot.startsAt, slot.timeZone, words.language)}: `;
  };
  const due =
    signUp.answerBy && signUp.status === 'pending'
      ? momentIn(signUp.answerBy.getTime(), 'Europe/Copenhagen', words.language)
      : undefined;
  const acts: Act[] = [
    ...(person.seenBy === undefined ? (['see'] as const) : []),
    ...(places.some(({ status }) => isDecided(signUp, status)) ? (['approve', 'decline'] as const) : []),
    ...(has('waiting') ? (['offer'] as const) : []),
  ];
  return markup`<section><h2>${name}</h2><p>${[email, nationalPhone(phone)].filter(Boolean).join(', ')}</p>
<ul>${places.map(({ slotId, status, seats }) => markup`<li>${timeOf(slotId)}${words.status[status as keyof OrganiserWords['status']]}${seats > 1 && ` (${seats})`}</li>`)}</ul>
${request.match && markup`<p>${words.families[request.match.side]}</p>`}
${due && markup`<p>${words.answerBy} ${due}</p>`}${person.isOverdue && markup`<p class="error">${words.overdue}</p>`}
${person.hasTwin && markup`<p>${words.twin}</p>`}${person.unsent > 0 && markup`<p class="error">${words.unsent(person.unsent)}</p>`}
${person.seenBy !== undefined && markup`<p>${words.seen(person.seenBy)}</p>`}
${acts.map((act) => actForm({ act, about: name, signUpId: signUp.id }, page))}</section>`;
}

/** One of those who offer with one of those who need. */
function pairMarkup(people: readonly Person[], page: OrganiserPage): Markup {
  const free = people.filter(({ signUp }) => signUp.status === 'interest');
  const choice = (
    side: 'offers' | 'needs',
  ) => markup`<p><label class="above" for="${side}">${page.words.families[side]}</label>
<select id="${side}" name="${side}Id">${free
    .filter(({ request }) => request.match?.side === side)
    .map(({ signUp, request }) => markup`<option value="${signUp.id}">${request.contact.name}</option>`)}</select></p>`;
  return markup`<section>${actForm({ act: 'pair', more: markup`${choice('offers')}${choice('needs')}` }, page)}</section>`;
}

// A series has dates for years; those that somebody comes to are all there.
const mostTimes = 26;

/** Times that can be called off or moved (SU-80). */
function timesMarkup({ slots }: Target, people: readonly Person[], page: OrganiserPage): Markup {
  const { words, now } = page;
  const taken = new Set(people.flatMap(({ places }) => places.map(({ slotId }) => slotId)));
  const coming = slots
    .filter(({ status, startsAt }) => status === 'scheduled' && startsAt > now)
    .filter(({ id }, index) => index < mostTimes || taken.has(id));
  if (coming.length === 0) return markup``;
  const times = coming.map(({ id, startsAt, timeZone }) => {
    const label = momentIn(startsAt, timeZone, words.language);
    const start = markup`<label class="above" for="start-${id}">${words.newStart}: ${label}</label><input id="start-${id}" type="datetime-local" name="startsAt">`;
    return markup`<li>${label}${actForm({ act: 'cancelTime', about: label, slotId: id }, page)}${actForm({ act: 'moveTime', about: label, more: start, slotId: id }, page)}</li>`;
  });
  return markup`<section><h2>${words.times}</h2><ul>${times}</ul></section>`;
}
