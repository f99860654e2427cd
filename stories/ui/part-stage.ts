import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { styles as careStyles } from '../../src/theme/care.ts';
import { controlStyles } from '../../src/theme/control-styles.ts';
import { widgetStyles } from '../../src/theme/widget-styles.ts';
import { styles as filterPanelStyles } from '../../src/ui/filter-panel.ts';
import { proseStyles } from '../../src/ui/rich-text.ts';
import { type Frame, widgetFrame } from '../../src/ui/widget-frame.ts';

/** The frame of a widget around a part that has no widget: parts bring no look of their own. */
export class PartStageElement extends LitElement {
  static override styles = [...widgetStyles, controlStyles, filterPanelStyles, proseStyles, careStyles];

  /** The theme of the toolbar. */
  @property() theme = '';
  /** What the frame says, where that is the part to see. */
  @property({ attribute: false }) frame: Partial<Frame> = {};
  /** The part. */
  @property({ attribute: false }) content: TemplateResult | undefined;

  protected override render() {
    const frame: Frame = {
      language: 'da',
      direction: 'ltr',
      tone: this.theme === 'dark' ? 'dark' : 'light',
      isOwnPair: false,
      message: '',
      isBusy: false,
      isWaiting: false,
      loadingLabel: 'Henter …',
      ...this.frame,
    };
    return widgetFrame(frame, this.content);
  }
}

if (!customElements.get('samspil-part-stage')) customElements.define('samspil-part-stage', PartStageElement);
