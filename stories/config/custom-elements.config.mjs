/** What is private is nobody's to set: it stands neither in the documents nor among the controls. */
const publicOnly = {
  name: 'samspil:public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(({ privacy }) => !privacy || privacy === 'public');
      }
    }
  },
};

/** What `npm run manifest` reads and where it writes; the manifest is made from the source's JSDoc (EM-84). */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*-styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
