import { FwElement } from '@fachwerk/ui';
import type { ContextOf, UsesOf, ViewContext } from '@fachwerk/sdk';
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import type manifest from '../../manifest.ts';

/** The bell in the top bar, with how many items are unread. Opens the side panel. */
export class NotificationBell extends FwElement {
  @property({ attribute: false }) accessor view!: ViewContext;
  @property({ attribute: false }) accessor uses!: UsesOf<typeof manifest>;
  @property({ attribute: false }) accessor ctx!: ContextOf<typeof manifest>;
  @state() private accessor unread = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.uses.items.subscribe((fact) => {
      this.unread = fact?.data.filter(({ read }) => !read).length ?? 0;
    });
    this.ctx.locale.subscribe(() => this.requestUpdate());
  }

  override render() {
    return html`<fw-icon-button
      icon="notifications"
      label=${this.ctx.text('bell', { n: this.unread })}
      tooltip="bottom"
      @click=${this.#toggle}
    >
      ${this.unread > 0 ? html`<fw-badge slot="badge" tone="danger" count=${this.unread} max="99"></fw-badge>` : ''}
    </fw-icon-button>`;
  }

  readonly #toggle = (): void => {
    void this.uses.ui.panel({ id: 'list' });
  };
}
