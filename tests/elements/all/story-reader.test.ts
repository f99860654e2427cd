import { expect } from 'chai';
import { html } from 'lit';
import { backendOf } from '../../../stories/config/story-backend.ts';
import { can } from '../../helpers/engine-limits.ts';
import { storiesOf } from '../../helpers/read-stories.ts';
import { allVariants, fourVariants, variantsOf } from '../../helpers/story-variants.ts';

const narrow = { theme: 'neutral', lang: 'da', width: 320 } as const;

describe('the reader of stories [QA-11]', () => {
  it('puts the arguments of a story over those of its file and its toolbar over the variant', () => {
    let seen: unknown;
    const render = (args: object, { globals }: { globals: object }) => {
      seen = { args, globals };
      return html``;
    };
    const [story] = storiesOf({
      default: { title: 'Widgets/Case card', args: { caseId: '42', view: 'card' }, render },
      Failed: { args: { caseId: '1' }, globals: { mood: 'failing' } },
    });
    story?.render(narrow, document.body);
    expect(story?.name).to.equal('Widgets/Case card: Failed');
    expect(seen).to.deep.equal({
      args: { caseId: '1', view: 'card' },
      globals: { theme: 'neutral', language: 'da', width: 320, mood: 'failing' },
    });
  });

  it('plays a story with what it was rendered with, so that both speak of one backend', async () => {
    const backends: unknown[] = [];
    const note = (_: object, context: object) => {
      backends.push(backendOf(context));
      return html``;
    };
    const [story] = storiesOf({
      default: { title: 'Widgets/Case card', render: note },
      Failed: { parameters: { mood: 'failing' }, play: async (context) => void note({}, context) },
    });
    const stage = document.createElement('div');
    story?.render(narrow, stage);
    await story?.play?.(stage);
    expect(backends).to.have.length(2);
    expect(backends[0]).to.equal(backends[1]);
  });

  it('meets every theme, width and language in four variants, and all of them in 32', () => {
    const met = (key: 'theme' | 'width' | 'lang') => new Set(fourVariants.map((variant) => variant[key])).size;
    expect([met('theme'), met('width'), met('lang'), allVariants.length]).to.deep.equal([4, 4, 2, 32]);
  });

  it('meets each of the four in six stories', () => {
    const seen = [0, 1, 2, 3, 4, 5].flatMap(variantsOf);
    const missed = fourVariants.filter((one) => !seen.some((other) => JSON.stringify(one) === JSON.stringify(other)));
    expect(missed.map(({ theme }) => theme)).to.deep.equal(can('media-emulation') ? [] : ['forced colours']);
    expect(seen.filter(({ width }) => width === 320).length).to.be.at.least(6);
  });
});
