// Anything that is right by a schema of the contract (QA-12).
import fc from 'fast-check';
import { branchesOf, type Json, referredTo, type Shape, shapeOf } from './contract-shape.ts';

const line = (longest = 40) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(longest, 40) }).filter((text) => /\S/.test(text));
const day = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2200-12-30T00:00:00Z'),
  noInvalidDate: true,
});
const addresses = ['/frivillig', 'https://sundby.example/a?b=c#d', 'billeder/have.jpg', 'http://localhost/a', './'];

/** What a pattern or a list of words cannot tell: one override a schema. */
const leaves: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  DateTime: day.map((moment) => moment.toISOString()),
  PlainDate: day.map((moment) => moment.toISOString().slice(0, 10)),
  TimeZone: fc.constantFrom('Europe/Copenhagen', 'America/Nuuk', 'Atlantic/Faroe', 'UTC'),
  LanguageTag: fc.constantFrom('da', 'en', 'de', 'ar', 'kl', 'da-DK'),
  SafeUrl: fc.constantFrom(...addresses, 'mailto:mette@sundby.example', 'tel:+4534412345'),
  RequestUrl: fc.constantFrom(...addresses),
};

/** Patterns that fast-check cannot turn round. */
const byPattern: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  '^(?=.{3,254}$)[^\\s@]+@[^\\s@]+$': fc.constantFrom('mette@sundby.example', 'a@b'),
  '\\p{L}': line().map((text) => `Å${text}`),
  '\\S': line(),
};

/** What holds between members, and no schema can say: each is met for every object with a member of that name. */
const refinements: Readonly<Record<string, (value: Members) => Members>> = {
  startsOn: inOrder,
  endsAt: inOrder,
  originalStartsOn: (date) => ({ ...date, originalStartsOn: date.originalStartsOn ?? '2026-12-08' }),
  hours: (contact) => (contact.phone || contact.email || contact.url ? contact : { ...contact, phone: '+4534412345' }),
  alt: (image) => ({ ...image, isDecorative: false }),
  languages: (config) => ({ ...config, languages: ['da'] }),
};

type Members = { readonly [member: string]: Json };

/** A span with one start, and an end later than that. */
function inOrder({ startsAt = null, endsAt = null, startsOn = null, endsBefore = null, ...others }: Members): Members {
  const isLater = (end: Json, start: Json) => typeof end === 'string' && typeof start === 'string' && end > start;
  if (startsOn && !startsAt) return { ...others, startsOn, ...(isLater(endsBefore, startsOn) && { endsBefore }) };
  return { ...others, startsAt: startsAt ?? '2026-12-08T17:00:00+01:00', ...(isLater(endsAt, startsAt) && { endsAt }) };
}

/** Anything that a published schema lets through. */
export const arbitraryOf = (name: string): fc.Arbitrary<Json> => leaves[name] ?? following(shapeOf(name));

function following(shape: Shape): fc.Arbitrary<Json> {
  const name = referredTo(shape);
  if (name) return arbitraryOf(name);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(following));
  if (Array.isArray(shape.type)) return fc.oneof(...branchesOf(shape).map(following));
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.const !== undefined) return fc.constant(shape.const);
  switch (shape.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return wholeFrom(shape);
    case 'number':
      return fc
        .double({ min: shape.minimum ?? -1e6, max: shape.maximum ?? 1e6, noNaN: true })
        .map((value) => value + 0);
    case 'string':
      return textFollowing(shape);
    case 'array':
      if (shape.prefixItems) return fc.tuple(...shape.prefixItems.map(following));
      return fc.array(following(shape.items || {}), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.max(shape.minItems ?? 0, Math.min(shape.maxItems ?? 2, 2)),
      });
    case 'object':
      return objectFollowing(shape);
    default:
      return fc.constantFrom<Json>('x', 7, true);
  }
}

function wholeFrom({ minimum = -1000, maximum = minimum + 10_000 }: Shape): fc.Arbitrary<Json> {
  return fc.integer({ min: minimum, max: Math.min(maximum, minimum + 10_000) });
}

function textFollowing({ pattern, maxLength }: Shape): fc.Arbitrary<Json> {
  if (!pattern) return line(maxLength);
  return byPattern[pattern] ?? fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= 300);
}

function objectFollowing({ properties = {}, required = [], ...others }: Shape): fc.Arbitrary<Json> {
  const members = Object.entries(properties).map(([member, shape]) => [member, following(shape)] as const);
  const known = fc.record(Object.fromEntries(members), { requiredKeys: [...required], noNullPrototype: true });
  if (!others.additionalProperties || !others.propertyNames) {
    const rules = Object.keys(properties).flatMap((member) => refinements[member] ?? []);
    return known.map((value) => rules.reduce((refined, refine) => refine(refined), value as Members));
  }
  const names = following(others.propertyNames) as fc.Arbitrary<string>;
  const limits = { minKeys: others.minProperties ?? 0, maxKeys: Math.max(2, others.minProperties ?? 0) };
  return fc.dictionary(names, following(others.additionalProperties), { ...limits, noNullPrototype: true });
}
