/** What a template allows in the tests of its policy: one folder of one host. */
export const allowedSource = 'https://api.sundby.example/samspil/';

const schemes = [
  'javascript:',
  'data:text/html,',
  'blob:',
  'file:',
  'ftp:',
  'ws:',
  'vbscript:',
  'about:',
  'http:',
  'https:',
];
const stranger = 'stranger.example';

/** The ways of writing one address that a filter may read in another way than the browser does. */
const disguises: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => ` ${address} `,
  (address) => address.replace('s', 's\t'),
  (address) => address.replace('/', '\n/'),
  (address) => address.replaceAll('/', '\\'),
  (address) => address.replaceAll('.', '。'),
  (address) => `\u200b${address}`,
  (address) => `“${address}”`,
  (address) => address.replaceAll('&', '&amp;amp;'),
];

/** Hosts that look like the allowed one, or are asked in its place. */
const lookAlikes = [
  `//${stranger}/cases.json`,
  `\\\\${stranger}/cases.json`,
  `/\\${stranger}/cases.json`,
  `https:${stranger}/cases.json`,
  'https://api.sundby.example.stranger.example/samspil/cases.json',
  'https://stranger-api.sundby.example/samspil/cases.json',
  'https://api.sundby.example@stranger.example/samspil/cases.json',
  'https://navn:kode@api.sundby.example/samspil/cases.json',
  'https://stranger.example/#https://api.sundby.example/samspil/cases.json',
  'https://stranger.example/?https://api.sundby.example/samspil/cases.json',
  'https://stranger.example\\@api.sundby.example/samspil/cases.json',
  'http://api.sundby.example/samspil/cases.json',
  'https://api.sundby.example:8443/samspil/cases.json',
  'https://api.sundby.example/andet/cases.json',
  'https://api.sundby.example/samspil/../andet/cases.json',
  'https://api.sundby.example/samspil/%2e%2e/andet/cases.json',
  'https://api.sundby.example/samspil/..%2fandet/cases.json',
  'https://api.sundby.example/samspil/..%5candet/cases.json',
  'https://api.sundby.example/samspilet/cases.json',
  'https://api.sundby.example./samspil/cases.json',
  'https://аpi.sundby.example/samspil/cases.json',
  'https://[::1]/cases.json',
  'https://2130706433/cases.json',
  'https://0x7f.1/cases.json',
  `webcal://${stranger}/events.ics`,
  `https://${stranger}/${'a'.repeat(10_000)}.json`,
];

/** Addresses that page content may give a widget as its source and that nobody has allowed (QA-71). */
export const hostileSources: readonly string[] = [
  ...schemes.flatMap((scheme) => [`${scheme}//${stranger}/cases.json`, `${scheme}${stranger}`]),
  ...disguises.map((disguise) => disguise(`https://${stranger}/cases.json?a=1&b=2`)),
  ...lookAlikes,
];
