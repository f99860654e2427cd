import type { Call } from '../context.ts';
import { formPaths, receiptPaths } from '../plain-form/form-paths.ts';
import { challenge } from '../spam/challenge-route.ts';
import { showForm, takeForm } from './form-routes.ts';

import {
  exportPath,
  organiserEntries,
  organiserList,
  organiserLogIn,
  organiserPaths,
  signUpList,
} from './organiser-routes.ts';
import { showReceipt } from './receipt-routes.ts';

/** Something served beside the contract. */
export interface Page {
  method: 'GET' | 'POST';
  path: string;
  serve(call: Call): Promise<Response>;
}

/** What stands beside the contract: forms for pages without JavaScript, lists for organisers, the proof of work. */
export const pages: readonly Page[] = [
  { method: 'GET', path: formPaths.opportunity, serve: (call) => showForm('opportunity', call) },
  { method: 'POST', path: formPaths.opportunity, serve: (call) => takeForm('opportunity', call) },
  { method: 'GET', path: receiptPaths.opportunity, serve: (call) => showReceipt('opportunity', call) },
  { method: 'GET', path: receiptPaths.event, serve: (call) => showReceipt('event', call) },
  { method: 'GET', path: formPaths.event, serve: (call) => showForm('event', call) },
  { method: 'POST', path: formPaths.event, serve: (call) => takeForm('event', call) },
  { method: 'GET', path: organiserPaths.all, serve: organiserLogIn },
  { method: 'POST', path: organiserPaths.all, serve: organiserEntries },
  ...(['opportunity', 'event'] as const).flatMap((kind): Page[] => [
    { method: 'POST', path: organiserPaths[kind], serve: (call) => organiserList(kind, call) },
    { method: 'GET', path: exportPath(kind), serve: (call) => signUpList(kind, call) },
    { method: 'POST', path: exportPath(kind), serve: (call) => signUpList(kind, call) },
  ]),
  { method: 'GET', path: 'challenge', serve: challenge },
];
