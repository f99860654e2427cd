import { markup } from './plain-form/markup.ts';
import { pageReply } from './plain-form/page.ts';
import { addSecurityHeaders } from './reply.ts';

/** What a citizen reads who typed an address that leads nowhere; undefined for whoever asks for something else than a page. */
export function noSuchPage({ method, headers }: Request): Response | undefined {
  const isReading = method === 'GET' || method === 'HEAD';
  if (!isReading || !headers.get('accept')?.includes('text/html')) return undefined;
  const title = 'Siden findes ikke';
  const body = markup`<h1>${title}</h1>
<p>Adressen er måske skrevet forkert, eller siden er flyttet.</p>
<p><a href="/">Gå til forsiden</a></p>`;
  const reply = pageReply({ title: `${title} – Sundby Kommune`, language: 'da', body, status: 404 });
  addSecurityHeaders(reply.headers);
  return method === 'HEAD' ? new Response(null, reply) : reply;
}
