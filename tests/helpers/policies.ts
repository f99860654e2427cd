/** What the policy of a page is made for. */
export interface PolicyPlace {
  /** What every script and style of the page is marked with, where a profile asks for it. */
  nonce: string;
  /** Where the widgets fetch their data, as `connect-src` names it. */
  backend: string;
}

type Directives = Readonly<Record<string, string>>;
type Policy = (place: PolicyPlace) => string;

const strict = ({ backend }: PolicyPlace): Directives => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': backend,
  'img-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
});
const written = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/**
 * The policies that a municipality's server may send, each as its header, for whoever works under all of them (EM-44). A page
 * in a sandbox has none: there the frame's own attribute is what binds.
 */
export const policies = {
  strict: (place) => written(strict(place)),
  'by nonce': ({ nonce, backend }) =>
    written({
      'script-src': `'nonce-${nonce}' 'strict-dynamic'`,
      'style-src': `'nonce-${nonce}'`,
      'object-src': "'none'",
      'base-uri': "'none'",
      'connect-src': backend,
    }),
  'with another Lit beside ours': (place) =>
    written({ ...strict(place), 'trusted-types': "lit-html 'allow-duplicates'" }),
  'without styles': (place) => written({ ...strict(place), 'style-src': "'none'" }),
} satisfies Readonly<Record<string, Policy>>;

/** What a policy may forbid that no widget can do without (EM-47). */
export const forbidding = {
  'every policy of Trusted Types': (place) => written({ ...strict(place), 'trusted-types': "'none'" }),
  'the backend': (place) => written({ ...strict(place), 'connect-src': "'none'" }),
  'a second Lit, and the page has its own': (place) => written(strict(place)),
} satisfies Readonly<Record<string, Policy>>;
