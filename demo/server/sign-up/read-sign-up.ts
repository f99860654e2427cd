import * as z from 'zod/mini';
import type { Feature } from '../../../src/contract/config.ts';
import type { FieldError, FieldErrorCode } from '../../../src/contract/problem.ts';
import { type SignUpRequest, signUpRequestSchema } from '../../../src/contract/sign-up.ts';
import { EMAIL_MAXIMUM, NAME_MAXIMUM } from '../../../src/domain/sign-up/contact-rules.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import { cleanTexts } from '../read-body.ts';
import { Refusal } from '../refusal.ts';

type Path = readonly PropertyKey[];

// Names of members are ours or the sender's; only harmless ones come back in a pointer (CT-31).
const harmlessName = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const codeByMember: Record<string, FieldErrorCode> = {
  email: 'not-an-email',
  phone: 'not-a-phone',
  postcode: 'not-a-postcode',
  until: 'not-a-date',
  at: 'not-a-date',
};
/** Members that belong to a feature: without it they are as unknown as any other (CT-30). */
const featureOfMember: Partial<Record<keyof SignUpRequest, Feature>> = {
  match: 'matching',
  guardian: 'guardian',
  holdId: 'holds',
  seriesId: 'series',
  until: 'series',
  exceptSlotIds: 'series',
  autoAcceptUntilHours: 'offers',
  participants: 'groups',
  organisation: 'groups',
};

/** Reads a request strictly (CT-30): texts cleaned, every member known and of its type, else 422 with pointers. */
export function readSignUpRequest(body: Record<string, unknown>, features: readonly Feature[]): SignUpRequest {
  const { value, broken } = cleanTexts(body);
  const read = z.safeParse(signUpRequestSchema, value, { reportInput: true });
  const errors: FieldError[] = [
    ...broken.map((pointer) => ({ pointer: safePointer(pointer), code: 'pattern' as const })),
    ...(read.success ? [] : read.error.issues.map(errorOf)),
    ...unknownMembers(value, read.success ? read.data : shapeOf(value)),
    ...Object.entries(featureOfMember)
      .filter(([member, feature]) => Object.hasOwn(body, member) && !features.includes(feature))
      .map(([member]) => ({ pointer: fieldPointer(member), code: 'unknown-member' as const })),
  ];
  if (errors.length || !read.success) throw new Refusal('validation', { errors: uniqueErrors(errors) });
  return read.data;
}

/** What a schema found wrong, as the contract says it. */
export function errorOf(issue: z.core.$ZodIssue): FieldError {
  return { pointer: pointerOf(issue.path), code: codeOf(issue) };
}

function codeOf({ code, path, input }: z.core.$ZodIssue): FieldErrorCode {
  const member = String(path.at(-1) ?? '');
  if (code === 'invalid_key') return 'unknown-member';
  if (input === undefined || input === '') return 'required';
  if (code === 'invalid_value' || code === 'invalid_union') return 'not-an-option';
  if (member === 'email' && typeof input === 'string' && input.length > EMAIL_MAXIMUM) return 'too-long';
  const special = codeByMember[member];
  if (special) return special;
  if (Array.isArray(input)) return 'too-many';
  if (typeof input === 'number')
    return Number.isInteger(input) ? (input < 1 ? 'too-small' : 'too-large') : 'not-a-number';
  if (typeof input === 'string') return [...input].length > NAME_MAXIMUM ? 'too-long' : 'pattern';
  return 'pattern';
}

/** Members that the sender gave and the schema dropped. */
export function unknownMembers(given: unknown, kept: unknown, path: Path = []): FieldError[] {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return [];
  return Object.entries(given).flatMap(([name, inner]) => {
    const inside = [...path, name];
    if (!Object.hasOwn(kept, name)) return [{ pointer: pointerOf(inside), code: 'unknown-member' as const }];
    return unknownMembers(inner, (kept as Record<string, unknown>)[name], inside);
  });
}

/** Of a body that cannot be read as a whole: its known members at the top, so that unknown ones are named as well. */
function shapeOf(value: unknown): unknown {
  const members = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    members.filter(([name]) => Object.hasOwn(signUpRequestSchema.def.shape, name)).map(([name]) => [name, null]),
  );
}

const isHarmless = (part: PropertyKey) =>
  typeof part === 'number' || /^\d{1,4}$/.test(String(part)) || harmlessName.test(String(part));

/** The pointer to a member, or to what holds it when the sender made up an odd name. */
function pointerOf(path: Path): string {
  const odd = path.findIndex((part) => !isHarmless(part));
  return odd === 0 ? '#' : fieldPointer(...path.slice(0, odd < 0 ? undefined : odd).map(String));
}

const safePointer = (pointer: string) => pointerOf(pointer.split('/').slice(1));

/** Each mistake once, and not too many. */
export function uniqueErrors(errors: readonly FieldError[]): FieldError[] {
  const byPlace = new Map(errors.map((error) => [`${error.pointer} ${error.code}`, error]));
  return [...byPlace.values()].slice(0, 100);
}
