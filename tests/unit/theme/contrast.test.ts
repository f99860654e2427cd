import { expect } from 'chai';
import { contrast, judge, parseColor } from '../../../src/theme/contrast.ts';

describe('a computed colour', () => {
  for (const [computed, expected] of [
    ['rgb(255, 0, 0)', [255, 0, 0, 1]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
    ['color(srgb 1 0.5 0)', [255, 127.5, 0, 1]],
    ['color(srgb 1 1 1 / 0.25)', [255, 255, 255, 0.25]],
  ] as const) {
    it(`reads ${computed}`, () => expect(parseColor(computed)).to.deep.equal(expected));
  }
  it('knows nothing of other notations', () => expect(parseColor('oklch(0.5 0.1 200)')).to.equal(undefined));
});

describe('the colour guard [EM-55]', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).to.equal(21);
    expect(contrast([0x0b, 0x5a, 0x8f, 1], [255, 255, 255, 1])).to.be.closeTo(7.3, 0.05);
  });

  const clear = 'rgba(0, 0, 0, 0)';
  for (const { name, text, layers, isDark, tone, isOwnPair } of [
    {
      name: 'keeps black on white',
      text: 'rgb(0, 0, 0)',
      layers: [clear, 'rgb(255, 255, 255)'],
      tone: 'light',
      isOwnPair: false,
    },
    {
      name: 'keeps white on navy and draws dark',
      text: 'rgb(255, 255, 255)',
      layers: ['rgb(0, 0, 64)'],
      tone: 'dark',
      isOwnPair: false,
    },
    {
      name: 'takes the canvas when nothing covers',
      text: 'rgb(0, 0, 0)',
      layers: [clear],
      tone: 'light',
      isOwnPair: false,
    },
    {
      name: 'brings its own pair on lime',
      text: 'rgb(0, 255, 0)',
      layers: ['rgb(255, 255, 255)'],
      tone: 'light',
      isOwnPair: true,
    },
    {
      name: 'does not trust a picture',
      text: 'rgb(0, 0, 0)',
      layers: ['image', 'rgb(255, 255, 255)'],
      tone: 'light',
      isOwnPair: true,
    },
    {
      name: 'does not trust what shines through',
      text: 'rgb(0, 0, 0)',
      layers: ['rgba(255, 255, 255, 0.5)'],
      tone: 'light',
      isOwnPair: true,
    },
    {
      name: 'is dark where the editor wants it',
      text: 'rgb(0, 0, 0)',
      layers: ['rgb(255, 255, 255)'],
      isDark: true,
      tone: 'dark',
      isOwnPair: true,
    },
  ]) {
    it(name, () => expect(judge(text, layers, isDark ?? false)).to.deep.equal({ tone, isOwnPair }));
  }
});
