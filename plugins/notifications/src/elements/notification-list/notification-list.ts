import type { Item } from '@fachwerk/model/notifications';
import { failed, type ContextOf, type UsesOf, type ViewContext } from '@fachwerk/sdk';
import { OpenNotification } from '@fachwerk/model/notifications';
import { FwElement } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type manifest from '../../manifest.ts';
import { notificationListStyles } from './notification-list.styles.ts';

/** All items, newest first. Opening one marks it as read. */
export class NotificationList extends FwElement {
  static override styles = notificationListStyles;
  @property({ attribute: false }) accessor view!: ViewContext;
  @property({ attribute: false }) accessor uses!: UsesOf<typeof manifest>;
  @property({ attribute: false }) accessor ctx!: ContextOf<typeof manifest>;
  @state() private accessor items: readonly Item[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.uses.items.subscribe((fact) => {
      this.items = fact?.data ?? [];
    });
    this.ctx.locale.subscribe(() => this.requestUpdate());
  }

  override render() {
    const { text } = this.ctx;
    if (this.items.length === 0) {
      return html`<fw-empty-state icon="notifications" level="3" heading=${text('empty')}
        >${text('empty-text')}</fw-empty-state
      >`;
    }
    return html`<header>
        <fw-button variant="ghost" size="s" @click=${this.#readAll}>${text('read-all')}</fw-button>
        <fw-button variant="ghost" size="s" @click=${this.#clear}>${text('clear')}</fw-button>
      </header>
      <ul>
        ${this.items.map((item) => this.#row(item))}
      </ul>`;
  }

  #row({ id, title, body, time, read }: Item): TemplateResult {
    const when = new Date(time);
    const clock = when.toLocaleTimeString(this.ctx.locale.value, { hour: '2-digit', minute: '2-digit' });
    return html`<li class=${read ? '' : 'unread'}>
      <button type="button" data-id=${id} @click=${this.#open}>
        <span class="title"
          >${read ? nothing : html`<span class="hidden">${this.ctx.text('unread')}</span>`} ${title}</span
        >
        <time datetime=${when.toISOString()}>${clock}</time>
        <span class="body">${body}</span>
      </button>
    </li>`;
  }

  readonly #open = async (event: Event): Promise<void> => {
    const id = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
    try {
      await this.uses.openItem({ id });
      await this.uses.ui.panel({ id: 'list', open: false });
    } catch (error) {
      const gone = failed(error, OpenNotification, 'gone');
      if (!gone) this.ctx.log('warn', 'an item cannot be opened', { error });
      void this.uses.ui.toast({ text: this.ctx.text('gone'), tone: 'error' });
    }
  };
  readonly #readAll = (): void => void this.uses.markItems({ read: true });
  readonly #clear = (): void => void this.uses.clearItems({});
}
