import { frameStyles } from '../frame/frame.styles.ts';
import { railStyles } from '../frame/rail.styles.ts';
import { topBarStyles } from '../frame/top-bar.styles.ts';
import { overlayStyles } from '../frame/overlay.styles.ts';

/** The frame is in light DOM, so its sheets are the document's. */
export function adoptStyles(): void {
  for (const { styleSheet } of [frameStyles, topBarStyles, railStyles, overlayStyles]) {
    if (styleSheet && !document.adoptedStyleSheets.includes(styleSheet)) document.adoptedStyleSheets.push(styleSheet);
  }
}
