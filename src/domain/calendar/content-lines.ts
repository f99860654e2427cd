/** A property of an iCalendar component (RFC 5545 3.1); names in upper case, parameters decoded, the value as it stands. */
export interface Property {
  name: string;
  parameters: Readonly<Record<string, string>>;
  value: string;
  /** Line of the file that it begins on, counted from 1. */
  line: number;
}

/** A component, from BEGIN to END. */
export interface Component {
  name: string;
  /** Line of its BEGIN. */
  line: number;
  properties: Property[];
  components: Component[];
}

/** What a file holds, and whether reading stopped at a cap before its end (EC-32). */
export interface ContentLines {
  roots: Component[];
  isCut: boolean;
}

const LONGEST_FILE = 10 * 1024 * 1024;
const LONGEST_VALUE = 100_000;
const DEEPEST = 8;
const MOST_COMPONENTS = 50_000;
const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32];

/** Reads any input into components; whatever is wrong, it ends and keeps what it could read (EC-32). */
export function readContentLines(input: string | Uint8Array): ContentLines {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const isCut = bytes.length > LONGEST_FILE;
  const { text, lineNumbers } = unfold(isCut ? bytes.subarray(0, LONGEST_FILE) : bytes);
  const tree = new ComponentTree();
  let last: Property | undefined;
  let index = 0;
  for (const line of text.split('\n')) {
    const number = lineNumbers[index] as number;
    index += 1;
    const property = line && readProperty(line, number);
    if (property) last = property;
    // A line that is no property: a value whose line breaks were not written as \n.
    else if (line && last && last.value.length < LONGEST_VALUE) last.value += `\\n${line}`;
    if (property && !tree.add(property)) return { roots: tree.roots, isCut: true };
  }
  return { roots: tree.roots, isCut };
}

/** Removes folds before decoding, because a fold may stand inside a letter; lines end in \n afterwards. */
function unfold(bytes: Uint8Array): { text: string; lineNumbers: number[] } {
  const kept = new Uint8Array(bytes.length);
  const lineNumbers = [1];
  let length = 0;
  let line = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) {
      if (byte !== 0) kept[length++] = byte;
      continue;
    }
    if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at += 1;
    line += 1;
    if (bytes[at + 1] === SPACE || bytes[at + 1] === TAB) at += 1;
    else {
      kept[length++] = LINE_FEED;
      lineNumbers.push(line);
    }
  }
  return { text: decode(kept.subarray(0, length)), lineNumbers };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what else calendars of Windows programs are written in.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const NAME = /^[A-Za-z0-9-]+(?=[;:])/;
const PARAMETER = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)/y;
const CARETS: Record<string, string> = { '^n': '\n', '^N': '\n', "^'": '"', '^^': '^' };

function readProperty(line: string, number: number): Property | undefined {
  const name = NAME.exec(line)?.[0];
  if (!name) return undefined;
  const parameters: Record<string, string> = {};
  let at = name.length;
  PARAMETER.lastIndex = at;
  for (let found = PARAMETER.exec(line); found; found = PARAMETER.exec(line)) {
    at = PARAMETER.lastIndex;
    const value = (found[2] as string).replaceAll('"', '');
    // RFC 6868: how a parameter holds line breaks and quotes.
    parameters[(found[1] as string).toUpperCase()] = value.replace(/\^[nN'^]/g, (mark) => CARETS[mark] as string);
  }
  const colon = line.indexOf(':', at);
  const value = colon < 0 ? '' : line.slice(colon + 1, colon + 1 + LONGEST_VALUE);
  return { name: name.toUpperCase(), parameters, value, line: number };
}

/** Builds components; an END that fits nothing is ignored, one further up closes what stands open below it. */
class ComponentTree {
  readonly roots: Component[] = [];
  #open: Component[] = [];
  #count = 0;

  /** False when a cap is passed and reading has to stop. */
  add(property: Property): boolean {
    const name = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN') return this.#begin(name, property.line);
    if (property.name === 'END') this.#end(name);
    else this.#open.at(-1)?.properties.push(property);
    return true;
  }

  #begin(name: string, line: number): boolean {
    this.#count += 1;
    if (this.#open.length >= DEEPEST || this.#count > MOST_COMPONENTS) return false;
    const component: Component = { name, line, properties: [], components: [] };
    (this.#open.at(-1)?.components ?? this.roots).push(component);
    this.#open.push(component);
    return true;
  }

  #end(name: string): void {
    const index = this.#open.findLastIndex((component) => component.name === name);
    if (index >= 0) this.#open.length = index;
  }
}

/** All components of a name, at any depth. */
export function componentsNamed(roots: readonly Component[], name: string): Component[] {
  return roots.flatMap((component) => [
    ...(component.name === name ? [component] : []),
    ...componentsNamed(component.components, name),
  ]);
}

/** The first property of a name. */
export const propertyOf = (component: Component, name: string): Property | undefined =>
  component.properties.find((property) => property.name === name);

/** The value of the first property of a name, without blanks around it; empty where there is none. */
export const valueIn = (component: Component, name: string): string => propertyOf(component, name)?.value.trim() ?? '';

/** All properties of a name. */
export const propertiesOf = (component: Component, name: string): Property[] =>
  component.properties.filter((property) => property.name === name);

const ESCAPES: Record<string, string> = { '\\n': '\n', '\\N': '\n', '\\,': ',', '\\;': ';', '\\\\': '\\' };

/** A TEXT value decoded (RFC 5545 3.3.11); other backslashes stay, control and bidi characters go. */
export function readText(value: string): string {
  const text = value.replace(/\\[nN,;\\]/g, (mark) => ESCAPES[mark] as string);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Splits a list value at its commas, not at those that are escaped (RFC 5545 3.1.1). */
export const splitList = (value: string): string[] => value.match(/(?:\\.|[^,\\])+|\\$/g) ?? [];
