import { expect } from 'chai';
import fc from 'fast-check';
import { formatCaseLink, parseCaseLink } from '../../../../src/domain/case/case-link.ts';

const seed = 20261124;
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,20}$/);
const values = fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).map((ids) => ids.sort());
const filter = fc.record(
  { status: values, municipality: values, tag: values, dimension: values },
  { requiredKeys: [] },
);
const link = fc.record({ filter, caseId: id }, { requiredKeys: ['filter'] });

describe('a case list in the address [CA-26] [EM-65]', () => {
  it('writes keys in the order shown and values sorted', () => {
    const written = formatCaseLink(
      { filter: { tag: ['unge', 'aeldre'], status: ['reported'], q: 'hemmeligt' }, caseId: 'roskilde-zebrabyer' },
      'cases',
    );
    expect(written).to.equal(
      'samspil-cases.status=reported&samspil-cases.tag=aeldre&samspil-cases.tag=unge&samspil-cases.case=roskilde-zebrabyer',
    );
  });

  it('reads Danish keys and the search', () => {
    const read = parseCaseLink(
      '#samspil-cases.kommune=-&samspil-cases.tema=unge&samspil-cases.omraade=magt&samspil-cases.sag=x&samspil-cases.q=f%C3%A6lles+hus',
      'cases',
    );
    expect(read).to.deep.equal({
      filter: { municipality: ['-'], tag: ['unge'], dimension: ['magt'], q: 'fælles hus' },
      caseId: 'x',
    });
  });

  const garbage = [
    '',
    '#',
    '#top',
    '#samspil-cases.',
    '#samspil-cases.tag',
    '#samspil-cases.tag=%E0%A4%A',
    '#samspil-cases.tag=a b',
    '#samspil-andre.tag=a',
    '#samspil-cases.__proto__=x',
    '#samspil-cases.case=-',
  ];
  for (const fragment of garbage) {
    it(`reads nothing from “${fragment}”`, () => {
      expect(parseCaseLink(fragment, 'cases')).to.deep.equal({ filter: {} });
    });
  }

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(link, (asked) => {
        expect(parseCaseLink(formatCaseLink(asked, 'cases'), 'cases')).to.deep.equal(asked);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('leaves the parts of others byte for byte', () => {
    const foreign = 'top&samspil-kalender.date=2026-12-08&x=%20&&a=b=c';
    expect(formatCaseLink({ filter: {} }, 'cases', `#${foreign}&samspil-cases.tag=a`)).to.equal(foreign);
    expect(formatCaseLink({ filter: { tag: ['b'] } }, 'cases', `#samspil-cases.tag=a&${foreign}`)).to.equal(
      `${foreign}&samspil-cases.tag=b`,
    );
  });
});
