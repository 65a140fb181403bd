import { LitElement, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { onLocaleChange } from '../text/locale.ts';
import { text, type TextArgs } from '../text/texts.ts';
import { baseStyles } from './base.styles.ts';

/**
 * Base of the kit's elements and of a plugin's: adopts the shared sheet before the element's own, and renders again
 * when the language of the page changes.
 */
export class FwElement extends LitElement {
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [baseStyles, ...super.finalizeStyles(styles)];
  }

  #leaveLocale: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveLocale = onLocaleChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveLocale?.();
    this.#leaveLocale = undefined;
  }

  /** One of the kit's own texts. A plugin overrides it with its own messages. */
  protected msg(id: string, args?: TextArgs): string {
    return text(id, args);
  }

  /** Sends an event out of the shadow root. False when somebody prevented it. */
  protected emit(type: string, detail?: unknown, options?: { cancelable?: boolean }): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, ...options }));
  }
}
