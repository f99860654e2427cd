import { defineConfig } from 'vite';
export default defineConfig({ root: '.', server: { host: '127.0.0.1', port: 5199, strictPort: true, fs: { strict: false } }, publicDir: false });
