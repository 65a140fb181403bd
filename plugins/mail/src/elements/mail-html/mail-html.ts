import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ShownLink } from '../../sanitize.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';
import { mailHtmlStyles } from './mail-html.styles.ts';
import { MailSheet, type SheetColors } from './mail-sheet.ts';

/** What the surroundings of an HTML mail do for it. */
export interface HtmlModel {
  /** Address of a picture that the mail brings with it. */
  picture(cid: string): Promise<string | undefined>;
  /** A link to a person, or one whose words name another place than it leads to. */
  openLink(link: ShownLink): void;
}

/** A mail that colours itself expects white paper; one that does not takes the colours around it. */
const colored = /(?:background(?:-color)?|(?<![\w-])color)\s*:|bgcolor\s*=|<font[^>]+color/iu;

/**
 * An HTML mail, in a frame of its own that runs no script and loads nothing from outside.
 *
 * @tag fachwerk-mail-html
 * @fires {CustomEvent<number>} mail-blocked - how many pictures were left out
 * @fires {CustomEvent<void>} mail-unframed - the frame did not come: show the text instead
 */
export class MailHtml extends MailElement {
  static override styles = mailHtmlStyles;
  /** The gateway's empty document with the frame's policy; tests without a gateway bring their own. */
  static frameAddress = '/mail-frame';

  @property() accessor html = '';
  @property({ attribute: false }) accessor model: HtmlModel | undefined;
  /** White paper whatever the theme. */
  @property({ type: Boolean }) accessor original = false;
  @state() private accessor pointed: ShownLink | undefined;
  @query('iframe') private accessor frame!: HTMLIFrameElement;
  #sheet: MailSheet | undefined;
  #theme = new MutationObserver(() => this.#color());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#theme.observe(document.documentElement, { attributes: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#theme.disconnect();
    this.#sheet?.end();
    this.#sheet = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('html') && this.#sheet) this.#show(this.#sheet);
    if (changed.has('original')) this.#color();
  }

  readonly #onLoad = (): void => {
    this.#sheet?.end();
    try {
      this.#sheet = new MailSheet(this.frame);
    } catch {
      this.emit('mail-unframed');
      return;
    }
    this.#sheet.onHeight((height) => this.frame.style.setProperty('block-size', `${height}px`));
    this.#sheet.onLinks((link) => (this.pointed = link), this.#follow);
    this.#color();
    this.#show(this.#sheet);
  };

  readonly #follow = (link: ShownLink): boolean => {
    if (link.target.kind === 'web' && !link.misleading) return true;
    this.model?.openLink(link);
    return false;
  };

  #show(sheet: MailSheet): void {
    const { pictures, blocked } = sheet.show(this.html, this.text('show-quote'));
    this.emit('mail-blocked', blocked);
    for (const { image, cid } of pictures) {
      // A picture that cannot be had keeps its alternative text.
      this.model?.picture(cid).then(
        (address) => address !== undefined && image.setAttribute('src', address),
        () => undefined,
      );
    }
  }

  get #paper(): boolean {
    return this.original || colored.test(this.html);
  }

  #color(): void {
    if (!this.#sheet) return;
    const style = getComputedStyle(this);
    const around: SheetColors = {
      scheme: style.colorScheme === 'dark' || isDark(style.color) ? 'dark' : 'light',
      text: style.color,
      ground: 'transparent',
    };
    this.#sheet.color(this.#paper ? { scheme: 'light', text: '#131525', ground: '#fff' } : around);
  }

  override render(): TemplateResult {
    return html`<div class="sheet ${this.#paper ? 'paper' : ''}">
        <iframe
          title=${this.text('message-frame')}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          src=${MailHtml.frameAddress}
          @load=${this.#onLoad}
        ></iframe>
      </div>
      ${this.pointed ? html`<div class="target" aria-hidden="true">${this.pointed.target.href}</div>` : nothing}`;
  }
}

/** Light letters stand on dark ground. */
function isDark(color: string): boolean {
  const [r = 0, g = 0, b = 0] = (/\d+(?:\.\d+)?/gu[Symbol.match](color) ?? []).map(Number);
  return r * 0.3 + g * 0.59 + b * 0.11 > 128;
}

define('fachwerk-mail-html', MailHtml);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-html': MailHtml;
  }
}
