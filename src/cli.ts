#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDefinitionText } from './domain/quiz/check-definition.ts';
import { messages as danish } from './i18n/da/definition-problem.ts';
import { messages as german } from './i18n/de/definition-problem.ts';
import { type DefinitionProblemMessages, problemSentence } from './i18n/definition-problem-words.ts';
import { messages as english } from './i18n/en/definition-problem.ts';

const usage = 'samspil check-quiz <file> [--lang da|en|de]';
const languages: Readonly<Record<string, DefinitionProblemMessages>> = { da: danish, en: english, de: german };

/** What a command ends with: nothing wrong, something wrong, or nothing that could be checked (RQ-23). */
const exits = { fine: 0, wrong: 1, unreadable: 2 } as const;

/** Checks a quiz definition in a file and prints a line for each problem. */
function checkQuiz(file: string, messages: DefinitionProblemMessages): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    console.error(`${file}: ${(cause as Error).message}`);
    return exits.unreadable;
  }
  const problems = checkDefinitionText(text);
  for (const problem of problems)
    console.log(`${problem.severity} ${problem.path || '/'} ${problemSentence(messages, problem)} [${problem.code}]`);
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  console.log(`${file}: ${count('error')} errors, ${count('warning')} warnings`);
  if (problems.some(({ code }) => code === 'not-json')) return exits.unreadable;
  return count('error') > 0 ? exits.wrong : exits.fine;
}

function run(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'da' } },
  });
  const [command, file, ...others] = positionals;
  const messages = Object.hasOwn(languages, values.lang) ? languages[values.lang] : undefined;
  if (command === 'check-quiz' && file && messages && others.length === 0) return checkQuiz(file, messages);
  console.error(usage);
  return exits.unreadable;
}

process.exitCode = run();
