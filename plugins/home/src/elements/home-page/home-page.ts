import type { Person, Widget } from '@fachwerk/model/host';
import type { ContextOf, EntryOf, UsesOf, ViewContext } from '@fachwerk/sdk';
import { FwElement } from '@fachwerk/ui';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { BehaviorSubject } from 'rxjs';
import type manifest from '../../manifest.ts';
import { partOfDay } from '../../part-of-day.ts';
import { homePageStyles } from './home-page.styles.ts';

type Tile = EntryOf<typeof Widget>;
const keyOf = ({ plugin, id }: Tile): string => `${plugin}/${id}`;

/** A greeting and the tiles that plugins contribute. A tile is mounted once and stays while it is contributed. */
export class HomePage extends FwElement {
  static override styles = homePageStyles;
  @property({ attribute: false }) accessor view!: ViewContext;
  @property({ attribute: false }) accessor uses!: UsesOf<typeof manifest>;
  @property({ attribute: false }) accessor ctx!: ContextOf<typeof manifest>;
  @state() private accessor tiles: readonly Tile[] = [];
  @state() private accessor person: Person | undefined;
  readonly #mounted = new Map<string, AbortController>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.uses.widgets().subscribe((tiles) => {
      this.tiles = tiles;
    });
    this.uses.session.person().subscribe((person) => {
      this.person = person;
    });
    this.ctx.locale.subscribe(() => {
      void this.uses.navigation.title(this.ctx.text('name'));
      this.requestUpdate();
    });
    this.view.signal.addEventListener('abort', () => this.#forget([]), { once: true });
  }

  override updated(): void {
    this.#forget(this.tiles.map(keyOf));
    for (const tile of this.tiles) {
      const key = keyOf(tile);
      const place = this.renderRoot.querySelector<HTMLElement>(`[data-tile="${CSS.escape(key)}"]`);
      if (!place || this.#mounted.has(key)) continue;
      const controller = new AbortController();
      this.#mounted.set(key, controller);
      tile.mount(place, new BehaviorSubject({ size: tile.data.size ?? 'medium' }), controller.signal);
    }
  }

  override render() {
    const now = new Date();
    const date = now.toLocaleDateString(this.ctx.locale.value, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    const greeting = this.ctx.text(`greeting-${partOfDay(now.getHours())}`, { name: this.person?.name ?? '' });
    return html`<header>
        <h1 tabindex="-1">${greeting}</h1>
        <p>${date}</p>
      </header>
      ${
        this.tiles.length === 0
          ? html`<fw-empty-state icon="home" level="2" heading=${this.ctx.text('empty')}
              >${this.ctx.text('empty-text')}</fw-empty-state
            >`
          : html`<div class="tiles">${repeat(this.tiles, keyOf, (tile) => this.#tile(tile))}</div>`
      }`;
  }

  #tile(tile: Tile): TemplateResult {
    const key = keyOf(tile);
    const id = `tile-${key.replaceAll(/[^\w-]/g, '-')}`;
    return html`<section class=${tile.data.size ?? 'medium'} aria-labelledby=${id}>
      <h2 id=${id}>${tile.data.label}</h2>
      <div data-tile=${key}></div>
    </section>`;
  }

  #forget(keep: readonly string[]): void {
    for (const [key, controller] of this.#mounted) {
      if (keep.includes(key)) continue;
      controller.abort();
      this.#mounted.delete(key);
    }
  }
}
