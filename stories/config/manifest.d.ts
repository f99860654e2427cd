// The manifest is made by `npm run manifest`; the compiler need not wait for it.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
