import { ContextRoot } from '@lit/context';

/** Remembers who asked for a backend before its provider was upgraded, and asks again for them (EM-4). */
export function attachContextRoot(): void {
  new ContextRoot().attach(document.documentElement);
}
