import { expect } from 'chai';
import { nearestName } from '../../../src/embed/nearest-name.ts';
import { dropUnknown, readSnippet } from '../../../src/embed/snippet-reader.ts';

type Attributes = Record<string, string>;

const node = (localName: string, attributes: Attributes, childNodes: string[] = []) => ({
  localName,
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
  childNodes,
});
const elementForm = (widget: string, attributes: Attributes) => node(`samspil-${widget}`, attributes);
const dataForm = (widget: string, attributes: Attributes) =>
  node('div', {
    'data-samspil': widget,
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value])),
  });
const read = (snippet: ReturnType<typeof node>) => {
  const { tag, attributes, problems } = readSnippet(snippet);
  return { tag, attributes: Object.fromEntries(attributes), problems };
};

describe('the same snippet in both forms [EM-10]', () => {
  const cases: [widget: string, given: Attributes, expected: Attributes][] = [
    ['event-calendar', {}, {}],
    ['event-calendar', { source: '/api/', view: 'month', limit: '3' }, { source: '/api/', view: 'month', limit: '3' }],
    ['volunteer-sign-up', { cause: 'ensomhed', 'hide-full': '' }, { cause: 'ensomhed', 'hide-full': '' }],
    ['readiness-quiz', { 'quiz-id': 'klar', theme: 'dark' }, { 'quiz-id': 'klar', theme: 'dark' }],
    ['case-card', { 'case-id': 'a', lang: 'en', dir: 'ltr' }, { 'case-id': 'a', lang: 'en', dir: 'ltr' }],
    ['case-list', { tag: 'unge', reserve: '24' }, { tag: 'unge', reserve: '24' }],
    ['backend', { source: '/api/', 'source-type': 'rest' }, { source: '/api/', 'source-type': 'rest' }],
    ['event-calendar', { kilde: '/a/', visning: 'Uge', antal: '4' }, { source: '/a/', view: 'week', limit: '4' }],
    ['event-calendar', { visning: 'måned' }, { view: 'month' }],
    ['event-calendar', { visning: 'maaned', views: 'liste måned' }, { view: 'month', views: 'agenda month' }],
    ['case-card', { sag: 'x', overskrift: '3', sprog: 'de' }, { 'case-id': 'x', 'heading-level': '3', lang: 'de' }],
    ['volunteer-sign-up', { opgave: 'y', filter: 'none' }, { 'opportunity-id': 'y', filters: 'none' }],
    ['case-list', { udseende: 'dkfds', kildetype: 'static' }, { theme: 'dkfds', 'source-type': 'static' }],
    ['event-calendar', { kilde: '/alias/', source: '/real/' }, { source: '/real/' }],
    ['event-calendar', { source: '/real/', kilde: '/alias/' }, { source: '/real/' }],
    ['event-calendar', { source: ' /a/\u00a0' }, { source: '/a/' }],
    ['event-calendar', { source: 'https://x.example/a\n  b.json' }, { source: 'https://x.example/ab.json' }],
    [
      'event-calendar',
      { source: 'https://x.example\nhttps://y.example' },
      { source: 'https://x.example https://y.example' },
    ],
    ['event-calendar', { area: 'hol\u00adbæk\u200b' }, { area: 'holbæk' }],
  ];
  for (const [widget, given, expected] of cases) {
    it(`gives ${widget} ${JSON.stringify(expected)} for ${JSON.stringify(given)}`, () => {
      const asked = { tag: `samspil-${widget}`, attributes: expected, problems: [] };
      expect(read(elementForm(widget, given))).to.deep.equal(asked);
      expect(read(dataForm(widget, given))).to.deep.equal(asked);
    });
  }
});

describe('the name of a widget [EM-12]', () => {
  const cases: [given: string, tag: string][] = [
    ['kalender', 'samspil-event-calendar'],
    ['frivillig', 'samspil-volunteer-sign-up'],
    ['parathed', 'samspil-readiness-quiz'],
    ['case', 'samspil-case-card'],
    ['cases', 'samspil-case-list'],
    ['samspil-case-list', 'samspil-case-list'],
    ['Event-Calendar', 'samspil-event-calendar'],
    ['\u00a0“kalender” ', 'samspil-event-calendar'],
  ];
  for (const [given, tag] of cases) {
    it(`finds ${tag} behind ${given}`, () => {
      expect(readSnippet(dataForm(given, {})).tag).to.equal(tag);
    });
  }

  for (const given of ['', 'kalendar', 'constructor', '__proto__', '<b>']) {
    it(`finds nothing behind "${given}" and tells it`, () => {
      const { tag, problems } = readSnippet(dataForm(given, { source: '/a/' }));
      expect(tag).to.equal(undefined);
      expect(problems[0]?.code).to.equal('unknown-widget');
    });
  }

  it('lies near enough for a suggestion when it is misspelt', () => {
    const [problem] = read(dataForm('event-calender', {})).problems;
    expect(nearestName(problem?.name ?? '', problem?.known ?? [])).to.equal('event-calendar');
  });
});

describe('an attribute that is not the widget’s [EM-11]', () => {
  for (const name of ['onclick', 'style', 'class', 'id', 'slot', 'b”', '__proto__']) {
    it(`is never set and told when it is data-${name}`, () => {
      const { attributes, problems } = read(dataForm('event-calendar', { [name]: 'x', limit: '3' }));
      expect(attributes).to.deep.equal({ limit: '3' });
      expect(problems).to.deep.equal([{ code: 'unknown-attribute', name }]);
    });
  }

  for (const name of ['innerhtml', 'case-id', 'constructor']) {
    it(`is dropped and told when it is ${name}`, () => {
      const { attributes } = readSnippet(dataForm('event-calendar', { [name]: 'x', limit: '3', lang: 'en' }));
      const sorted = dropUnknown(attributes, ['limit', 'view']);
      expect([...sorted.attributes]).to.deep.equal([
        ['limit', '3'],
        ['lang', 'en'],
      ]);
      expect(sorted.problems).to.deep.equal([{ code: 'unknown-attribute', name, known: ['limit', 'view'] }]);
    });
  }

  const misspelt: [word: string, suggestion: string | undefined][] = [
    ['heading-levl', 'heading-level'],
    ['Soruce', 'source'],
    ['kilden', undefined],
    ['x', undefined],
  ];
  for (const [word, suggestion] of misspelt) {
    it(`is told with ${suggestion ? `the suggestion ${suggestion}` : 'no suggestion'} when it is ${word}`, () => {
      expect(nearestName(word, ['source', 'heading-level', 'limit'])).to.equal(suggestion);
    });
  }

  it('is told on the element form too, where the page keeps its class and id', () => {
    const { attributes, problems } = read(elementForm('case-card', { onclick: 'x()', class: 'wide', id: 'a' }));
    expect(attributes).to.deep.equal({});
    expect(problems.map(({ name }) => name)).to.deep.equal(['onclick']);
  });

  it('takes a theme given as data-theme on the element form', () => {
    expect(read(elementForm('case-card', { 'data-theme': 'dark' })).attributes).to.deep.equal({ theme: 'dark' });
  });
});

describe('a value as a content system left it [EM-13]', () => {
  const cases: [given: string, value: string, codes: string[]][] = [
    ['https://x.example/?a=1&amp;amp;b=2', 'https://x.example/?a=1&b=2', ['encoded']],
    ['https://x.example/?a=1&amp;amp;amp;amp;b=2', 'https://x.example/?a=1&amp;b=2', ['encoded']],
    ['https://x.example/?a=1&copy=2', 'https://x.example/?a=1&copy=2', []],
    ['&#x2f;a&#47;', '/a/', ['encoded']],
    ['&constructor;', '&constructor;', []],
    ['“/a/”', '/a/', ['smart-quotes']],
    ['„/a/“', '/a/', ['smart-quotes']],
    ['»/a/«', '/a/', ['smart-quotes']],
    ['"/a/"', '/a/', []],
    ["'/a/", '/a/', []],
    ['/a/″', '/a/', ['smart-quotes']],
    ['“https://x.example/en', 'https://x.example/en', ['cut-value']],
    ['&amp;rdquo;/a/&amp;rdquo;', '/a/', ['encoded', 'smart-quotes']],
    ['\u200b /a/ \ufeff', '/a/', []],
  ];
  for (const [given, value, codes] of cases) {
    it(`reads ${JSON.stringify(given)} as ${value}`, () => {
      const { attributes, problems } = read(dataForm('event-calendar', { source: given }));
      expect(attributes).to.deep.equal({ source: value });
      expect(problems.map(({ code }) => code)).to.deep.equal(codes);
    });
  }

  it('names what it tells by attribute, never by value', () => {
    const { problems } = read(dataForm('event-calendar', { source: '“https://x.example/?api_key=hemmelig”' }));
    expect(JSON.stringify(problems)).not.to.include('hemmelig');
  });
});

describe('the content of a snippet [EM-25]', () => {
  it('is handed on as fallback, also when the widget is unknown', () => {
    const children = ['text', 'link'];
    expect(readSnippet(node('div', { 'data-samspil': 'kalender' }, children)).fallbackNodes).to.deep.equal(children);
    expect(readSnippet(node('div', { 'data-samspil': 'hvad' }, children)).fallbackNodes).to.deep.equal(children);
  });
});
