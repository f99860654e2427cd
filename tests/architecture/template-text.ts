import { withoutComments } from './imports.ts';
import { at, type SourceFile } from './source-files.ts';

interface Template {
  /** The template with each expression in it replaced by a mark. */
  markup: string;
  index: number;
}

const mark = '\u0000';
const spokenAttribute = /\s(?:aria-label|aria-description|aria-roledescription|alt|placeholder|label)="([^"]*)"/g;
const nordicLetters = /(['"])(?:(?!\1)[^\n\\]|\\.)*[æøåÆØÅ](?:(?!\1)[^\n\\]|\\.)*\1/g;

/** Words for people that stand in a template or a string; they belong to `i18n`. */
export function wordsIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const code = withoutComments(file.text);
    const inTemplates = templatesOf(code).flatMap(({ markup, index }) =>
      spokenTexts(markup).map((text) => at(file, index, `“${text}” stands in a template; words belong to i18n`)),
    );
    const inStrings = [...code.matchAll(nordicLetters)].map((match) =>
      at(file, match.index, `${match[0]} stands in a string; words belong to i18n`),
    );
    return [...inTemplates, ...inStrings];
  });
}

function spokenTexts(markup: string): string[] {
  const attributes = [...markup.matchAll(spokenAttribute)].map(([, text = '']) => text);
  const texts = markup.replace(/<!--[\s\S]*?-->/g, '').split(/<[^<>]*>/);
  return [...attributes, ...texts]
    .map((text) => text.replaceAll(mark, ' ').replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}{2}/u.test(text));
}

/** Every html`…` of a source text, inner ones by themselves. */
function templatesOf(code: string): Template[] {
  return [...code.matchAll(/\bhtml`/g)].map(({ index }) => ({ markup: markupFrom(code, index + 5), index }));
}

function markupFrom(code: string, start: number): string {
  let markup = '';
  let position = start;
  while (position < code.length && code[position] !== '`') {
    if (code.startsWith('${', position)) {
      position = endOfExpression(code, position + 2);
      markup += mark;
    } else {
      const isEscape = code[position] === '\\';
      markup += isEscape ? '' : code[position];
      position += isEscape ? 2 : 1;
    }
  }
  return markup;
}

/** The place after the `}` that ends an expression; strings and templates in it are stepped over. */
function endOfExpression(code: string, start: number): number {
  let position = start;
  for (let depth = 1; position < code.length; position += 1) {
    const character = code[position];
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth === 0) return position + 1;
    if (character === "'" || character === '"') position = endOfString(code, position);
    if (character === '`') position = endOfTemplate(code, position);
  }
  return position;
}

function endOfString(code: string, start: number): number {
  let position = start + 1;
  while (position < code.length && code[position] !== code[start]) position += code[position] === '\\' ? 2 : 1;
  return position;
}

function endOfTemplate(code: string, start: number): number {
  let position = start + 1;
  while (position < code.length && code[position] !== '`') {
    if (code.startsWith('${', position)) position = endOfExpression(code, position + 2);
    else position += code[position] === '\\' ? 2 : 1;
  }
  return position;
}
