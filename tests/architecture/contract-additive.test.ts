import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { endpoints } from '../../src/contract/endpoints.ts';
import { openApiDocument } from '../../src/contract/openapi.ts';
import { type ContractDocument, contractDifference, type Operation, type Schema } from './contract-difference.ts';

const root = new URL('../../', import.meta.url);
const released = JSON.parse(
  await readFile(new URL('tests/conformance/contract-1.json', root), 'utf8'),
) as ContractDocument;
const requests = new Set<string | undefined>(Object.values(endpoints).map(({ request }) => request));
const isRequest = (component: string) => requests.has(component);
const copy = () => structuredClone(released);
const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as object;

describe('the contract beside its checked-in copy [CT-47] [CT-49]', () => {
  it('differs only by what adds', () => {
    expect(contractDifference(released, asJson(openApiDocument()), isRequest).breaking).to.deep.equal([]);
  });

  it('tells each addition in the change log', async () => {
    const { added } = contractDifference(released, asJson(openApiDocument()), isRequest);
    const log = added.length ? await readFile(new URL('CHANGELOG.md', root), 'utf8') : '';
    const untold = added.map((path) => path.split('/').at(-1) ?? '').filter((name) => !log.includes(name));
    expect(untold, 'names missing from CHANGELOG.md').to.deep.equal([]);
  });

  const member = (document: ContractDocument, component: string) => document.components.schemas[component] as Schema;
  const operation = ({ paths }: ContractDocument, path: string) => paths[path]?.get as Operation;
  const statuses = (document: ContractDocument) =>
    (member(document, 'Slot').properties.status as { enum: string[] }).enum;
  const spoilt: [what: string, change: (document: ContractDocument) => void, expected: RegExp][] = [
    ['an endpoint that is gone', (it) => delete it.paths['/cases'], /\/paths\/\/cases is gone/],
    [
      'a reply member that is gone',
      (it) => delete member(it, 'Slot').properties.label,
      /Slot\/properties\/label is gone/,
    ],
    ['a reply member that is no longer certain', (it) => member(it, 'Slot').required.pop(), /no longer certain/],
    [
      'a request member that is now required',
      (it) => member(it, 'SignUpRequest').required.push('answers'),
      /now required/,
    ],
    ['a narrower text', (it) => (member(it, 'Id').maxLength = 3), /maxLength is new and narrows/],
    ['another form', (it) => (member(it, 'Id').pattern = '^x$'), /Id\/pattern was/],
    ['an enum value that is gone', (it) => statuses(it).pop(), /no longer has/],
    ['a status that is gone', (it) => delete operation(it, '/config').responses[200], /responses\/200 is gone/],
    ['a filter that is gone', (it) => operation(it, '/cases').parameters.shift(), /parameters\/q is gone/],
  ];
  for (const [what, change, expected] of spoilt) {
    it(`fails on ${what}`, () => {
      const document = copy();
      change(document);
      expect(contractDifference(released, document, isRequest).breaking.join('\n')).to.match(expected);
    });
  }

  it('lets members, endpoints, filters, enum values and problems be added', () => {
    const document = copy();
    document.paths['/stories'] = { get: operation(document, '/cases') };
    member(document, 'Slot').properties.colour = { type: 'string' };
    statuses(document).push('paused');
    operation(document, '/cases').parameters.push({ name: 'year', in: 'query', required: false });
    operation(document, '/config').responses[418] = { description: 'teapot' };
    const { breaking, added } = contractDifference(released, document, isRequest);
    expect(breaking).to.deep.equal([]);
    expect(added).to.have.length(5);
  });
});
