import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type FileFormat, fileFormats, type QuizFiles } from '../../controllers/quiz-files.ts';
import { heading } from '../../ui/heading.ts';
import type { OnwardView } from './onward-view.ts';

/** Answers and result as files to keep (RQ-72). */
export function resultFiles(view: OnwardView, files: QuizFiles, save: (format: FileFormat) => void): TemplateResult {
  const { words, level, definition, answers } = view;
  const { files: said } = words;
  const role = definition.team?.gap?.item;
  return html`<section class="no-print">
    ${heading(level + 1, said.heading)}
    <p>${said.explain}</p>
    ${
      role && answers.get(role)?.length
        ? html`<label class="choice">
            <input
              type="checkbox"
              autocomplete="off"
              .checked=${live(files.hasRole)}
              @change=${(event: Event) => files.takeRole((event.target as HTMLInputElement).checked)}
            />
            <span>${said.withRole}</span>
          </label>`
        : nothing
    }
    <p class="buttons">
      ${fileFormats.map(
        (format) => html`<button type="button" class="button" part="button" @click=${() => save(format)}>
          ${said[format]}
        </button>`,
      )}
    </p>
  </section>`;
}
