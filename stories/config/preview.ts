import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import '../../src/define.ts';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { optionsFromUnions } from './options-from-unions.ts';
import { moodLabels } from './story-backend.ts';

setCustomElementsManifest(manifest);

const items = (labels: Record<string, string>) => Object.entries(labels).map(([value, title]) => ({ value, title }));

const toolbar = (
  title: string,
  icon: 'paintbrush' | 'globe' | 'ruler' | 'database',
  labels: Record<string, string>,
) => ({
  description: title,
  toolbar: { title, icon, items: items(labels), dynamicTitle: true },
});

/** A widget takes its language from the nearest `lang`, but its theme from itself: the story's widgets get the chosen one. */
const giveTheme =
  (theme = 'neutral') =>
  async (story?: Element) => {
    await Promise.resolve();
    for (const widget of story?.children ?? []) {
      if (widget.localName.startsWith('samspil-')) widget.setAttribute('theme', theme);
    }
  };

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: toolbar('Theme', 'paintbrush', { neutral: 'Neutral', dkfds: 'DKFDS', dark: 'Dark' }),
    language: toolbar('Language', 'globe', { da: 'Dansk', en: 'English', de: 'Deutsch', ar: 'العربية' }),
    width: toolbar('Width', 'ruler', { full: 'Full width', 320: '320 px', 768: '768 px', 1100: '1100 px' }),
    mood: toolbar('Backend', 'database', moodLabels),
  },
  initialGlobals: { theme: 'neutral', language: 'da', width: 'full', mood: 'ready' },
  parameters: {
    layout: 'padded',
    controls: { expanded: true, sort: 'requiredFirst' },
    a11y: { options: { rules: { 'target-size': { enabled: true } } } },
    backgrounds: { disable: true },
  },
  argTypesEnhancers: [optionsFromUnions],
  decorators: [
    (story, { globals, parameters }) => {
      const {
        theme,
        language,
        width,
        direction = language === 'ar' ? 'rtl' : 'ltr',
      } = {
        ...globals,
        ...parameters,
      } as Record<string, string>;
      return html`<div class="story tone-${theme}" data-width=${width} lang=${language} dir=${direction} ${ref(giveTheme(theme))}>
        ${story()}
      </div>`;
    },
  ],
};

export default preview;
