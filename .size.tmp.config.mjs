import base from '/work/main/vite.config.ts';
export default async (env) => { const c = await base({ command:'build', mode:'embed' }); c.root='/work/main'; c.build.lib.entry = { e: process.env.ENTRY }; c.build.outDir='/tmp/sz/out'; c.build.emptyOutDir=true; c.logLevel='error';
 if (process.env.STUB) c.plugins.push({ name:'stub', enforce:'pre', resolveId(id){ if(/create-backend\.ts$/.test(id)) return '\0stub'; }, load(id){ if(id==='\0stub') return 'export const createBackend=async()=>({})'; } });
 return c; };
