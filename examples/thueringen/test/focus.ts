/** Where the focus is, through all shadow roots and the mail's frame, and whether it can be seen. */
import type { Page } from 'playwright';

export interface Focus {
  readonly tag: string;
  /** What it is called, as far as its attributes and text say. */
  readonly name: string;
  /** It is drawn so that one sees it: an outline, or a look of its own that differs from what it is without focus. */
  readonly seen: boolean;
  readonly lost: boolean;
}

export const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const look = element && getComputedStyle(element);
    const box = element?.getBoundingClientRect();
    // A whole area that got the focus to be read from needs no ring: it is where the page begins.
    const area = element?.matches('h1, h2, main, dialog, iframe, [role=listbox], [tabindex="-1"]') ?? false;
    const ringed = look
      ? (look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) > 0) || look.boxShadow !== 'none'
      : false;
    // A text field shows the caret, and its frame around it the focus.
    const typing = element?.matches('input, textarea, select') ?? false;
    return {
      tag: element?.localName ?? '',
      name:
        element?.getAttribute('aria-label') ?? element?.textContent?.trim().replaceAll(/\s+/gu, ' ').slice(0, 80) ?? '',
      seen: (ringed || typing || area) && (box?.width ?? 0) > 0 && (box?.height ?? 0) > 0,
      lost: !element || element === document.body || element === document.documentElement,
    };
  });
