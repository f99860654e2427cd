#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDefinitionText } from './domain/quiz/check-definition.ts';
import { jsonPlaces } from './domain/quiz/json-places.ts';
import { messages as danish } from './i18n/da/definition-problem.ts';
import { messages as german } from './i18n/de/definition-problem.ts';
import { type DefinitionProblemMessages, fixSentence, problemSentence } from './i18n/definition-problem-words.ts';
import { messages as english } from './i18n/en/definition-problem.ts';

const usage = 'samspil check-quiz <file> [--lang da|en|de]';
const languages: Readonly<Record<string, DefinitionProblemMessages>> = { da: danish, en: english, de: german };

/** What a command ends with: nothing wrong, something wrong, or nothing that could be checked (RQ-23). */
const exits = { fine: 0, wrong: 1, unreadable: 2 } as const;

/** Checks a quiz definition in a file and prints for each problem where it is, what it is, and how it can be mended. */
function checkQuiz(file: string, messages: DefinitionProblemMessages): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    console.error(`${file}: ${(cause as Error).message}`);
    return exits.unreadable;
  }
  const problems = checkDefinitionText(text);
  const isJson = problems.every(({ code }) => code !== 'not-json');
  const placeOf = isJson ? jsonPlaces(text) : undefined;
  for (const problem of problems) {
    const { code, severity, path, params } = problem;
    const { line, column } = placeOf?.(path) ?? params;
    const said = `${messages.severities[severity]} ${path || '/'} ${problemSentence(messages, problem)} [${code}]`;
    console.log([`${file}:${line}:${column} ${said}`, fixSentence(messages, problem)].filter(Boolean).join('\n    '));
  }
  const count = (severity: 'error' | 'warning') =>
    messages.counts[severity](problems.filter((problem) => problem.severity === severity).length);
  console.log(`${file}: ${count('error')}, ${count('warning')}`);
  if (!isJson) return exits.unreadable;
  return problems.some(({ severity }) => severity === 'error') ? exits.wrong : exits.fine;
}

/** The words of the command and its language; nothing where an option is not ours. */
function readCommand() {
  try {
    return parseArgs({ allowPositionals: true, options: { lang: { type: 'string', default: 'da' } } });
  } catch {
    return undefined;
  }
}

function run(): number {
  const { positionals = [], values } = readCommand() ?? {};
  const [command, file, ...others] = positionals;
  const messages = values && Object.hasOwn(languages, values.lang) ? languages[values.lang] : undefined;
  if (command === 'check-quiz' && file && messages && others.length === 0) return checkQuiz(file, messages);
  console.error(usage);
  return exits.unreadable;
}

process.exitCode = run();
