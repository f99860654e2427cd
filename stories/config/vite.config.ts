import { defineConfig } from 'vite';

/** Storybook's own build; that of the library is not for pages. Decorators follow tsconfig.json. */
export default defineConfig({ publicDir: false });
