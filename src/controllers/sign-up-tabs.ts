import type { TabPhase } from '../domain/sign-up/sign-up-states.ts';

interface Target {
  readonly kind: 'opportunity' | 'event';
  readonly id: string;
}

/** Tells the other tabs of this site that something is being signed up for, and nothing about whom (SU-63). */
export class SignUpTabs {
  #name: string;
  #heard: (phase: TabPhase) => void;
  #channel: BroadcastChannel | undefined;

  constructor({ kind, id }: Target, heard: (phase: TabPhase) => void) {
    this.#name = `samspil:sign-up:${kind}:${id}`;
    this.#heard = heard;
  }

  listen() {
    // Without the channel the backend's rules suffice.
    if (this.#channel || typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<{ state?: unknown } | null>) => {
      if (data?.state === 'sending' || data?.state === 'done') this.#heard(data.state);
    };
  }

  tell(state: TabPhase) {
    this.#channel?.postMessage({ state });
  }

  close() {
    this.#channel?.close();
    this.#channel = undefined;
  }
}
