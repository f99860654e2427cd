import type { messages as danish } from './da/definition-problem.ts';

/** The sentences of one language about problems of a definition. */
export type DefinitionProblemMessages = typeof danish;

/** What a sentence is made of. */
export interface ProblemToSay {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly suggestion?: string;
  readonly fix?: {
    readonly op: 'add' | 'replace' | 'remove' | 'move';
    readonly path: string;
    readonly from?: string;
    readonly value?: unknown;
  };
}

/** The sentence about a problem, with what was probably meant; the code itself where a language has no sentence for it. */
export function problemSentence(messages: DefinitionProblemMessages, problem: ProblemToSay): string {
  const { code, params, suggestion = '' } = problem;
  const sentences: Readonly<Record<string, string>> = messages.problems;
  const isRequired = code === 'never-shown' && params.isRequired === 1;
  const isRoot = code === 'wrong-type' && params.name === '';
  const isOne = params.from !== undefined && params.from === params.to;
  const kind = isRequired ? '-required' : isRoot ? '-root' : isOne ? '-one' : '';
  const sentence = sentences[`${code}${kind}`] ?? code;
  const words: Readonly<Record<string, string | number>> = {
    ...params,
    suggestion,
    ...(typeof params.expected === 'string' && { expected: wordFor(messages.expected, params.expected) }),
    ...(typeof params.what === 'string' && { what: wordFor(messages.counted, params.what, messages.counted.other) }),
  };
  const isAsked = suggestion && !sentence.includes('{suggestion}') && code !== 'bad-id';
  const whole = isAsked ? `${sentence} ${messages.meant}` : sentence;
  return filled(whole, words);
}

/** How a problem can be mended, where its sentence does not say so and there is more to write than an empty value. */
export function fixSentence(messages: DefinitionProblemMessages, { code, suggestion, fix }: ProblemToSay): string {
  const value = fix?.value === undefined ? '' : JSON.stringify(fix.value);
  const isSaid = suggestion !== undefined && code !== 'bad-id';
  if (!fix || isSaid || /^(?:""|\[\]|\{\})$/.test(value)) return '';
  return filled(messages.fix[fix.op], { path: fix.path, from: fix.from ?? '', value });
}

const filled = (sentence: string, words: Readonly<Record<string, string | number>>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => `${words[name] ?? ''}`);

function wordFor(words: Readonly<Record<string, string>>, name: string, other = name): string {
  return Object.hasOwn(words, name) ? (words[name] ?? other) : other;
}
