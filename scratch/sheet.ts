import { writeFileSync } from 'node:fs';
import { launchChromium } from '../tests/helpers/chromium.ts';
const [out, width, ...files] = process.argv.slice(2);
writeFileSync('/tmp/shots/sheet.html', `<body style="margin:8px;display:flex;gap:16px;align-items:flex-start;background:#888">${files.map((f) => `<img src="/tmp/shots/${f}.png" style="width:${width}px">`).join('')}</body>`);
const b = await launchChromium();
const p = await b.newPage({ viewport: { width: files.length * (Number(width) + 16) + 8, height: 600 } });
await p.goto('file:///tmp/shots/sheet.html'); await p.waitForTimeout(300);
await p.screenshot({ path: out, fullPage: true }); await b.close();
