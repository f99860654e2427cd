import { expect } from 'chai';
import { pglite, useBackend } from '../helpers/server-databases.ts';

describe('caching of what is public [CT-14]', () => {
  const backend = useBackend(pglite);
  it('gives an ETag and answers 304 to who has the same reply', async () => {
    for (const path of ['config', 'opportunities', 'events/tirsdagsforedrag', 'cases', 'quizzes']) {
      const first = await backend.call(path);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).to.match(/^"[0-9a-f]{32}"$/);
      expect(first.headers.get('cache-control')).to.equal(
        `public, max-age=${path === 'config' ? 300 : 60}, stale-while-revalidate=600`,
      );
      for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
        const again = await backend.call(path, { headers: { 'if-none-match': known } });
        expect(again.status).to.equal(304);
        expect(await again.text()).to.equal('');
        expect(again.headers.get('etag')).to.equal(tag);
      }
      expect((await backend.call(path, { headers: { 'if-none-match': '"x"' } })).status).to.equal(200);
    }
  });

  it('is the same page of a longer list a while later, its cursor too', async () => {
    const first = await backend.call('events?limit=1');
    const tag = first.headers.get('etag') ?? '';
    expect(((await first.json()) as { next: string | null }).next).to.be.a('string');
    backend.setNow(new Date(backend.now().getTime() + 1234));
    expect((await backend.call('events?limit=1', { headers: { 'if-none-match': tag } })).status).to.equal(304);
  });

  it('tells when items last changed', async () => {
    const { headers } = await backend.call('cases');
    expect(headers.get('last-modified')).to.equal('Sat, 21 Nov 2026 11:00:00 GMT');
  });

  it('answers HEAD as GET without a body', async () => {
    for (const path of ['config', 'opportunities', 'events/tirsdagsforedrag', 'nothing', 'cases?limit=0']) {
      const [get, head] = [await backend.call(path), await backend.call(path, { method: 'HEAD' })];
      expect(head.status).to.equal(get.status);
      expect(await head.text()).to.equal('');
      expect([...head.headers]).to.deep.equal([...get.headers]);
    }
  });
});
