import { html, type TemplateResult } from 'lit';

/** A text of the source; in another language than the widget's it says so to browsers and screen readers (CT-19). */
export const localText = ({ text, language }: { text: string; language?: string }): TemplateResult | string =>
  language ? html`<bdi lang=${language}>${text}</bdi>` : text;
