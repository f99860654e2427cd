import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { type BackendLink, backendContext } from '../context/backend-context.ts';

/** Calls back with the backend of the nearest `<samspil-backend>`, now and whenever it changes. */
export function followProvider(
  host: ReactiveControllerHost & HTMLElement,
  callback: (link: BackendLink | undefined) => void,
): void {
  new ContextConsumer(host, { context: backendContext, subscribe: true, callback });
}
