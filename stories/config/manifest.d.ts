/** The manifest is written by the build; types are checked without it. */
declare module '*/dist/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
