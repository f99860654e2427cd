// Asks ical.js for the dates of rules, one at a time; who started it ends it when a rule does not come back.
import { parentPort } from 'node:worker_threads';
import { icalRuleDates } from './ical-rule-dates.ts';
import type { RuleSample } from './rule-samples.ts';

parentPort?.on('message', (sample: RuleSample) => {
  try {
    parentPort?.postMessage(icalRuleDates(sample));
  } catch (cause) {
    parentPort?.postMessage(String(cause));
  }
});
parentPort?.postMessage('ready');
