import { html, nothing, type TemplateResult } from 'lit';
import { type FileFormat, fileFormats, type QuizFiles } from '../../controllers/quiz-files.ts';
import { heading } from '../../ui/heading.ts';
import type { OnwardView } from './onward-view.ts';
import { tick } from './tick.ts';

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
        ? tick(said.withRole, files.hasRole, (hasRole) => files.takeRole(hasRole))
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
