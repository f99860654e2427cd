/** What the loader may warn of in the console (EM-9): problems of a snippet, a chunk that did not come or that the page's policy stops, a second copy. */
export type LoaderWarning =
  | 'unknown-widget'
  | 'unknown-attribute'
  | 'encoded'
  | 'smart-quotes'
  | 'cut-value'
  | 'not-loaded'
  | 'trusted-types'
  | 'other-version';

const texts: Readonly<Record<LoaderWarning, string>> = {
  'unknown-widget': 'Der findes ingen widget med navnet "{name}".',
  'unknown-attribute': 'Indstillingen "{name}" findes ikke og er ikke brugt.',
  encoded: 'Værdien af "{name}" er kodet to gange (&amp;amp;). Vi har læst den alligevel.',
  'smart-quotes': 'Værdien af "{name}" har krøllede anførselstegn. Vi har læst den alligevel, men ret dem til ".',
  'cut-value': 'Værdien af "{name}" har krøllede anførselstegn og kan være skåret over ved et mellemrum.',
  'not-loaded': 'Filen til "{name}" kunne ikke indlæses. Sidens eget indhold bliver stående.',
  'trusted-types':
    "Sidens sikkerhedsregler (CSP) stopper Lit, som widgetterne er lavet med, eller siden har selv en kopi af Lit. Bed IT skrive: trusted-types lit-html 'allow-duplicates'. Sidens eget indhold bliver stående.",
  'other-version': 'Siden indlæser Samspil 2 gange ({name}). Den første bruges. Bed IT fjerne den anden.',
};

/** The loader's one line for the console: Danish, because the site's own editors and IT read it. */
export const loaderWarning = (code: LoaderWarning, name: string, suggestion?: string): string =>
  `Samspil: ${texts[code].replace('{name}', name)}${suggestion ? ` Mente du "${suggestion}"?` : ''}`;
