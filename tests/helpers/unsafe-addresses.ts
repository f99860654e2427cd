import type { Backend } from '../../src/backend/backend.ts';

const vectors = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)//https://a.example/',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox',
  'blob:https://a.example/1',
  'https://sundby.example@unsafe.example/',
  '//unsafe.example/',
  'https://unsafe.example\\@sundby.example/',
  'file:///etc/passwd',
];
const isAddress = /^(?:https?:|mailto:|tel:|\/|\.)/;
const addressMember = /url|uri|href|link|address$/i;

/** What a backend says, with every address in it made one that must never be a link: as if nothing had read it (CT-23). */
export function withUnsafeAddresses(value: unknown, next = { vector: 0 }): unknown {
  const unsafe = () => vectors[next.vector++ % vectors.length];
  if (Array.isArray(value)) return value.map((item) => withUnsafeAddresses(item, next));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([member, inner]) => {
    const isOne =
      typeof inner === 'string' && (addressMember.test(member) || member === 'source') && isAddress.test(inner);
    if (isOne) return [member, unsafe()];
    if (member === 'html' && typeof inner === 'string')
      return [member, `${inner}<p><a href="${unsafe()}">Se her</a></p>`];
    return [member, withUnsafeAddresses(inner, next)];
  });
  return Object.fromEntries(entries);
}

const reads = ['describe', 'opportunities', 'opportunity', 'events', 'event', 'quizzes', 'quiz', 'cases', 'caseStory'];

/** A backend of the page's own that hands on whatever it was given, unread. */
export function unsafeBackend(backend: Backend): Backend {
  const calls = Object.entries(backend)
    .filter(([name]) => reads.includes(name))
    .map(([name, read]) => [name, async (...given: unknown[]) => withUnsafeAddresses(await read(...given))]);
  return { ...backend, ...Object.fromEntries(calls), eventFeedUrl: () => 'javascript:alert(1)' };
}
