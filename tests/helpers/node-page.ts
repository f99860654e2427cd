/** As much of a page as a controller asks for; storage, tabs and the online event are the browser's own tests. */
const page = {
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  BroadcastChannel: undefined,
  navigator: { onLine: true },
  document: { baseURI: 'https://sundby.example/' },
  location: new URL('https://sundby.example/'),
};

/** Gives the tests of this block a page on Node, and takes it away after them: other files of the process have none. */
export function usePage(): void {
  const found = Object.keys(page).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  before(() => {
    for (const [name, value] of Object.entries(page)) {
      Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
    }
  });
  after(() => {
    for (const [name, descriptor] of found) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  });
}
