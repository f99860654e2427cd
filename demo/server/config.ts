import type { Config, Feature } from '../../src/contract/config.ts';
import { contractVersion } from '../../src/contract/config.ts';

/** What is always served; some more wants a setting, and the rest comes with its own issues: until then 404 (CT-7). */
const features: Feature[] = [
  'opportunities',
  'sign-up',
  'waiting-list',
  'groups',
  'series',
  'holds',
  'attempts',
  'events',
  'occurrences',
  'event-feed',
  'registration',
  'quizzes',
  'responses',
  'benchmark',
  'teams',
  'cases',
];

/** How long a key is remembered (CT-36), in seconds: three days, so that a phone that was off over the weekend is known. */
export const keyLifeSeconds = 3 * 86_400;

/** The description of the demo municipality's backend (CT section 2). */
export const demoConfig: Config = {
  contract: contractVersion,
  release: '1.0',
  profile: 'rest',
  name: { da: 'Sundby Kommune', en: 'Sundby Municipality' },
  languages: ['da', 'en'],
  timeZone: 'Europe/Copenhagen',
  features,
  helpContact: {
    name: { da: 'Frivillighed i Sundby', en: 'Volunteering in Sundby' },
    email: 'frivillig@sundby.example',
  },
  idempotency: { ttlSeconds: keyLifeSeconds, hasHeader: true },
  privacyPolicyUrl: 'https://sundby.example/privatliv',
  accessibilityStatementUrl: 'https://sundby.example/tilgaengelighed',
};

/** Features that come with a page that links lead to (CT-7, SU-73). */
const withManagePage: Feature[] = ['manage', 'offers', 'guardian', 'matching'];

/** The description with what differs from the demo's. Without a list of features it serves all that its settings allow. */
export function configOf(differing: Partial<Config> = {}): Config {
  const config = { ...demoConfig, ...differing };
  if (differing.features || !config.managePageUrl) return config;
  return { ...config, features: [...features, ...withManagePage] };
}
