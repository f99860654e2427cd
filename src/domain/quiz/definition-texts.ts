import { definitionShape, type Members, type Shape } from './definition-shape.ts';
import { pointerOf } from './json-pointer.ts';

/** A text of a definition, with where it stands. */
export interface DefinitionText {
  readonly path: string;
  readonly text: string | Readonly<Record<string, string>>;
}

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const plainName = (name: string) => name.replace('!', '');

/** Every text that people read in a definition, wherever its shape has one. */
export function definitionTexts(definition: unknown): DefinitionText[] {
  const texts: DefinitionText[] = [];
  const walk = (value: unknown, shape: Shape, names: readonly string[]): void => {
    if (shape === 'text') {
      if (isText(value)) texts.push({ path: pointerOf(names), text: value });
    } else if (isList(shape)) {
      if (Array.isArray(value)) for (const [at, entry] of value.entries()) walk(entry, shape[0], [...names, `${at}`]);
    } else if (isData(value) && typeof shape === 'object') {
      for (const [name, member] of Object.entries(value))
        walk(member, memberShape(shape as Members, name), [...names, name]);
    }
  };
  walk(definition, definitionShape, []);
  return texts;
}

/** The shape that the value at the end of these names must have; `undefined` where the definition knows no such member. */
export function shapeAt(names: readonly string[]): Shape | undefined {
  let shape: Shape = definitionShape;
  for (const name of names) {
    if (typeof shape === 'string') return undefined;
    shape = isList(shape) ? shape[0] : memberShape(shape as Members, name);
    if (shape === '') return undefined;
  }
  return shape;
}

/** Whether a shape is that of a list. */
export const isList = (shape: Shape): shape is readonly [each: Shape, most: number, least?: number] =>
  Array.isArray(shape);

function memberShape(shape: Members, name: string): Shape {
  return shape['*'] ?? Object.entries(shape).find(([key]) => plainName(key) === name)?.[1] ?? '';
}

const isText = (value: unknown): value is DefinitionText['text'] =>
  typeof value === 'string' || (isData(value) && Object.values(value).every((text) => typeof text === 'string'));
