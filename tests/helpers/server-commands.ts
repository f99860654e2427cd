import type { LiveObjects } from './count-objects.ts';
import { realWait } from './fixed-clock.ts';

/** What the test server lets a page ask of its browser; not every engine can do everything (`engine-limits.ts`). */
interface MessageSocket {
  sendMessageWaitForResponse(message: object): Promise<{ executed: boolean; result?: unknown }>;
}

/** The media features of a page; `null` gives a feature back to the browser. */
export interface MediaFeatures {
  colorScheme?: 'light' | 'dark' | null;
  forcedColors?: 'active' | 'none' | null;
  media?: 'screen' | 'print' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
}

/** How long a page may take to see a key let go, in milliseconds. */
const keyPatience = 5000;

/** Presses a real key, or a chord such as `Shift+Tab`, and waits until the page has seen it let go: engines may answer before. */
export async function pressKeys(chord: string): Promise<void> {
  const keys = chord.split('+');
  const letGo = keysUp(keys.length);
  await ask('press-keys', { keys });
  const isSeen = await Promise.race([letGo, realWait(keyPatience)]);
  if (!isSeen) throw new Error(`The page has not seen ${chord} let go: does it have the focus of the window?`);
}

function keysUp(count: number): Promise<true> {
  return new Promise((resolve) => {
    let left = count;
    window.addEventListener(
      'keyup',
      function note() {
        left -= 1;
        if (left > 0) return;
        window.removeEventListener('keyup', note, true);
        resolve(true);
      },
      true,
    );
  });
}

/** Types text with real keys into what has the focus. */
export function typeKeys(text: string): Promise<void> {
  return ask('send-keys', { type: text });
}

/** Sets the size of the page, in CSS pixels. */
export function setViewport(size: { width: number; height: number }): Promise<void> {
  return ask('set-viewport', size);
}

/** Emulates what a person has chosen in their system. */
export function emulateMedia(features: MediaFeatures): Promise<void> {
  return ask('emulate-media', features);
}

/** Writes a reviewed text beside the tests; only `npm run accept` has a server that does (QA-173). */
export function writeAccepted(file: string, text: string): Promise<void> {
  return ask('write-accepted', { file, text });
}

/** Counts what this page keeps alive after two collections (QA-115). */
export function countObjects(): Promise<LiveObjects> {
  return ask('count-objects', {});
}

async function ask<Result = void>(command: string, payload: object): Promise<Result> {
  const address = '/__web-dev-server__web-socket.js';
  const socket: MessageSocket = await import(address);
  const sessionId = new URL(location.href).searchParams.get('wtr-session-id');
  const { executed, result } = await socket.sendMessageWaitForResponse({
    type: 'wtr-command',
    sessionId,
    command,
    payload,
  });
  if (!executed) throw new Error(`The test server knows no command ${command}.`);
  return result as Result;
}
