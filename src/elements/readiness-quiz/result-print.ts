import { html, type TemplateResult } from 'lit';
import { heading } from '../../ui/heading.ts';
import type { OnwardView, PrintActions } from './onward-view.ts';

/** The result on paper, and the questions for those who will not click (RQ-71). */
export const resultPrint = (
  { words, level, definition }: OnwardView,
  print: PrintActions,
): TemplateResult => html`<section
  class="no-print"
>
  ${heading(level + 1, words.print.heading)}
  <p>${words.print.explain(definition.isPersonal)}</p>
  <p class="buttons">
    <button type="button" class="button" part="button" @click=${print.result}>${words.print.button}</button>
    <button type="button" class="button" part="button" @click=${print.form}>${words.print.form}</button>
  </p>
</section>`;
