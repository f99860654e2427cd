// Everything that may stand in a thing of the contract, found in its schema (QA-12): what is wrong in
// exactly one place, what is as large as it may be, and where words and addresses stand. `right-things.ts` makes what is right.
import { branchesOf, isObject, isOfKind, type Json, referredTo, type Shape, shapeOf } from './contract-shape.ts';

/** One way to be wrong: a thing with one rule broken at this JSON pointer. */
export interface Wrong {
  pointer: string;
  rule:
    | 'type'
    | 'missing'
    | 'too-small'
    | 'too-large'
    | 'too-long'
    | 'too-many'
    | 'not-an-option'
    | 'bad-address'
    | 'extra-member';
  value: Json;
}

/** A place of a schema where words, markup or an address stand; `*` is any item or member. */
export interface Place {
  pointer: string;
  kind: 'text' | 'richText' | 'address';
}

/** Every way in which a right thing can be wrong in exactly one place. */
export function wrongIn(name: string, value: Json): Wrong[] {
  return wrongAt(shapeOf(name), value).map(({ pointer, ...wrong }) => ({ ...wrong, pointer: pointer || '' }));
}

const aside: readonly Json[] = [{}, [], 'x', 1.5, true];

function wrongAt(shape: Shape, value: Json): Wrong[] {
  const branches = branchesOf(shape);
  const own = branches.find((branch) => isOfKind(value, branch));
  if (!own) throw new TypeError(`${JSON.stringify(value)} is of no kind that the schema is about.`);
  const here: Wrong[] = [];
  const wrong = (rule: Wrong['rule'], instead: Json) => here.push({ pointer: '', rule, value: instead });
  const otherType = aside.find((one) => !branches.some((branch) => isNear(one, branch)));
  if (otherType !== undefined) wrong('type', otherType);
  if (own.enum && branches.every((branch) => branch.enum || branch.type === 'null'))
    wrong('not-an-option', 'nobody-knows');
  if (typeof value === 'number') {
    if (own.minimum !== undefined) wrong('too-small', own.minimum - 1);
    if (own.maximum !== undefined) wrong('too-large', own.maximum + 1);
  }
  if (typeof value === 'string' && own.format === 'uri-reference') wrong('bad-address', 'javascript:alert(1)');
  else if (typeof value === 'string' && own.maxLength) {
    wrong('too-long', value + '😀'.repeat(own.maxLength + 1 - [...value].length));
  }
  if (Array.isArray(value)) {
    const [first] = value;
    if (own.maxItems && first !== undefined && !own.prefixItems)
      wrong('too-many', Array<Json>(own.maxItems + 1).fill(first));
    here.push(
      ...value.flatMap((item, at) =>
        inside(wrongAt(own.prefixItems?.[at] ?? (own.items || {}), item), at, (spoiled) => value.with(at, spoiled)),
      ),
    );
  }
  if (isObject(value)) {
    // What lacks a member may be right as another kind of thing.
    const kinds = branches.filter((branch) => isOfKind(value, branch));
    const required = own.required?.filter((member) => kinds.every((kind) => kind.required?.includes(member)));
    here.push(...wrongMembers({ ...own, required: required ?? [] }, value));
  }
  return here;
}

function wrongMembers(
  { properties = {}, required = [], additionalProperties }: Shape,
  value: { readonly [member: string]: Json },
) {
  const missing = required.map((member): Wrong => {
    const { [member]: _, ...rest } = value;
    return { pointer: `/${member}`, rule: 'missing', value: rest };
  });
  const spoiled = Object.entries(value).flatMap(([member, old]) => {
    const shape = properties[member] ?? additionalProperties;
    return shape ? inside(wrongAt(shape, old), member, (instead) => ({ ...value, [member]: instead })) : [];
  });
  const extra: Wrong = { pointer: '/nobodyKnows', rule: 'extra-member', value: { ...value, nobodyKnows: 1 } };
  return [...missing, ...spoiled, ...(additionalProperties ? [] : [extra])];
}

const inside = (wrongs: readonly Wrong[], member: string | number, put: (value: Json) => Json): Wrong[] =>
  wrongs.map(({ pointer, rule, value }) => ({ pointer: `/${member}${pointer}`, rule, value: put(value) }));

/** Whether a value might pass as this schema's, or be wrong in another way than by its type. */
function isNear(value: Json, shape: Shape): boolean {
  if (shape.type === undefined && !shape.enum && !('const' in shape)) return true;
  const type = shape.type ?? typeof (shape.enum?.[0] ?? shape.const);
  if (Array.isArray(value)) return type === 'array';
  return type === typeof value || (typeof value === 'number' && type === 'integer');
}

/** A thing with every list and every text in it as large as it may be, one at a time. */
export function largestIn(name: string, value: Json): Wrong[] {
  return wrongIn(name, value)
    .filter(({ rule }) => rule === 'too-long' || rule === 'too-many')
    .map((wrong) => ({ ...wrong, value: shortened(wrong) }));
}

/** The same, one less at its place. */
function shortened({ value, pointer }: Wrong): Json {
  const cut = (json: Json, [name, ...more]: readonly string[]): Json => {
    if (name === undefined) return typeof json === 'string' ? [...json].slice(0, -1).join('') : shorter(json);
    if (Array.isArray(json)) return json.with(Number(name), cut(json[Number(name)] ?? null, more));
    return isObject(json) ? { ...json, [name]: cut(json[name] ?? null, more) } : json;
  };
  return cut(value, pointer.split('/').slice(1));
}

const shorter = (json: Json): Json => (Array.isArray(json) ? json.slice(0, -1) : json);

/** Every place of a schema where words, markup or an address stand. */
export function placesOf(name: string): Place[] {
  const found: Place[] = [];
  const walk = (shape: Shape, pointer: string) => {
    const reference = referredTo(shape);
    if (reference === 'RichText') found.push({ pointer, kind: 'richText' });
    else if (reference && /^(SafeUrl|RequestUrl)$/.test(reference)) found.push({ pointer, kind: 'address' });
    else if (reference && /^(Text|Title)$/.test(reference)) found.push({ pointer, kind: 'text' });
    else if (reference) walk(shapeOf(reference), pointer);
    else if (shape.type === 'string' && !shape.enum) found.push({ pointer, kind: 'text' });
    for (const branch of shape.anyOf ?? []) walk(branch, pointer);
    for (const [member, one] of Object.entries(shape.properties ?? {})) walk(one, `${pointer}/${member}`);
    for (const one of [shape.items, shape.additionalProperties]) if (one) walk(one, `${pointer}/*`);
  };
  walk(shapeOf(name), '');
  return found;
}
