import { ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { type BackendLink, backendContext } from '../context/backend-context.ts';

let root: ContextRoot | undefined;

/** Calls back with the backend of the nearest `<samspil-backend>`, now and whenever it changes. */
export function followProvider(
  host: ReactiveControllerHost & HTMLElement,
  callback: (link: BackendLink | undefined) => void,
): void {
  if (!root) {
    // A widget may be upgraded before its provider: the root keeps what was asked, and asks again (EM-4).
    root = new ContextRoot();
    root.attach(document.documentElement);
  }
  new ContextConsumer(host, { context: backendContext, subscribe: true, callback });
}
