import type { TabPhase } from '../domain/sign-up/sign-up-states.ts';

interface Target {
  readonly kind: 'opportunity' | 'event';
  readonly id: string;
}

/** Tells the other tabs of this site that something is being signed up for, and nothing about whom (SU-63). */
export class SignUpTabs {
  #name: string;
  #heard: (phase: TabPhase, clientRef?: string) => void;
  #channel: BroadcastChannel | undefined;
  #locks: LockManager | undefined;
  #hasSent = false;

  constructor({ kind, id }: Target, heard: (phase: TabPhase, clientRef?: string) => void) {
    this.#name = `samspil:sign-up:${kind}:${id}`;
    this.#heard = heard;
  }

  listen() {
    void this.#lookForSender();
    // Without the channel the backend's rules suffice.
    if (this.#channel || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<{ state?: unknown; clientRef?: unknown } | null>) => {
      const { state, clientRef } = data ?? {};
      if (state !== 'sending' && state !== 'done') return;
      this.#heard(state, typeof clientRef === 'string' ? clientRef : undefined);
    };
  }

  /** Keeps the lock by which a tab that is opened meanwhile sees that this one is sending. */
  async whileSending(work: () => Promise<void>): Promise<void> {
    this.#hasSent = true;
    // One that cannot be had is another tab's; the person was told, and went on here.
    await (this.#locks ? this.#locks.request(this.#name, { ifAvailable: true }, work) : work());
  }

  tell(state: TabPhase, clientRef: string) {
    this.#channel?.postMessage({ state, clientRef });
  }

  async #lookForSender() {
    try {
      const { locks } = navigator;
      const { held = [] } = await locks.query();
      this.#locks = locks;
      // The own lock may still stand where the element was away and is back: the browser is told of its end a little later.
      if (!this.#hasSent && held.some(({ name }) => name === this.#name)) this.#heard('sending');
    } catch {
      // A page without locks, or without leave to use them: the backend's rules suffice.
    }
  }

  close() {
    this.#channel?.close();
    this.#channel = undefined;
  }
}
