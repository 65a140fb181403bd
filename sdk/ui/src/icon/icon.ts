import { css, nothing, svg, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import { icons } from './icons.gen.ts';

export type IconName = keyof typeof icons;

const registered = new Map<string, string>(Object.entries(icons));
/** Drawings that show a direction turn round in right-to-left text. */
const directed = new Set([
  'arrow-back',
  'arrow-forward',
  'chevron-left',
  'chevron-right',
  'forward',
  'reply',
  'reply-all',
  'send',
  'undo',
  'redo',
  'logout',
  'login',
]);

/** Adds a plugin's own icons: a name with the plugin's prefix, and path data on the grid `0 -960 960 960`. */
export function registerIcons(paths: Readonly<Record<string, string>>): void {
  for (const [name, path] of Object.entries(paths)) registered.set(name, path);
}

/** Names that `fw-icon` draws now. */
export const knownIcons = (): string[] => [...registered.keys()];

/**
 * One icon, as large as `--fw-icon-size` or its own font size, in the colour of the text.
 * Without a label it is decoration, and a screen reader passes over it.
 *
 * @tag fw-icon
 * @attr {string} name - which one, see the story **All** or `knownIcons()`
 * @attr {string} label - its text, when it says something that no text beside it says
 * @csspart svg - the drawing
 * @cssprop [--fw-icon-size=1.25rem] - its width and height
 */
export class FwIcon extends FwElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--fw-icon-size, 1.25rem);
      block-size: var(--fw-icon-size, 1.25rem);
      vertical-align: -0.25em;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: currentColor;
    }
    .directed:dir(rtl) {
      transform: scaleX(-1);
    }
  `;

  @property({ reflect: true }) accessor name = '';
  @property() accessor label = '';

  override render(): TemplateResult | typeof nothing {
    const path = registered.get(this.name);
    if (!path) return nothing;
    return html`<svg
      part="svg"
      class=${directed.has(this.name) ? 'directed' : ''}
      viewBox="0 -960 960 960"
      role=${this.label ? 'img' : nothing}
      aria-label=${this.label || nothing}
      aria-hidden=${this.label ? nothing : 'true'}
      focusable="false"
    >
      ${svg`<path d=${path}></path>`}
    </svg>`;
  }
}

define('fw-icon', FwIcon);
declare global {
  interface HTMLElementTagNameMap {
    'fw-icon': FwIcon;
  }
}
