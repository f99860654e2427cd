/** What the test server lets a page ask of its browser; not every engine can do everything (`engine-limits.ts`). */
interface MessageSocket {
  sendMessageWaitForResponse(message: object): Promise<{ executed: boolean; result?: unknown }>;
}

/** The media features of a page; `null` gives a feature back to the browser. */
export interface MediaFeatures {
  colorScheme?: 'light' | 'dark' | null;
  forcedColors?: 'active' | 'none' | null;
  reducedMotion?: 'reduce' | 'no-preference' | null;
}

/** Presses a real key, or a chord such as `Shift+Tab`; names are those of `KeyboardEvent.key`. */
export function pressKeys(chord: string): Promise<void> {
  return ask('press-keys', { keys: chord.split('+') });
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

async function ask(command: string, payload: object): Promise<void> {
  const address = '/__web-dev-server__web-socket.js';
  const socket: MessageSocket = await import(address);
  const sessionId = new URL(location.href).searchParams.get('wtr-session-id');
  const { executed } = await socket.sendMessageWaitForResponse({ type: 'wtr-command', sessionId, command, payload });
  if (!executed) throw new Error(`The test server knows no command ${command}.`);
}
