/** Keys as the bootstrap sees them; only what `bound.ts` kept is used. */
import type { Report } from '../guard-protocol.ts';
import * as bound from './bound.ts';

export const keyReport = (event: KeyboardEvent): Report => ({
  op: 'key',
  key: bound.keyOf(event),
  code: bound.codeOf(event),
  ctrl: bound.ctrlOf(event),
  alt: bound.altOf(event),
  shift: bound.shiftOf(event),
  meta: bound.metaOf(event),
});

/** `Control+Shift+k`, `F8`: modifiers in this order, then the key. */
export const nameOf = (event: KeyboardEvent): string =>
  (bound.ctrlOf(event) ? 'Control+' : '') +
  (bound.altOf(event) ? 'Alt+' : '') +
  (bound.shiftOf(event) ? 'Shift+' : '') +
  (bound.metaOf(event) ? 'Meta+' : '') +
  bound.lower(bound.keyOf(event));

const isIn = (event: KeyboardEvent, selector: string): boolean => {
  const path = bound.pathOf(event);
  for (let i = 0; i < path.length; i++) if (bound.matches(path[i], selector)) return true;
  return false;
};

/** Whether the key is typed into something that Escape closes: then the first Escape is the plugin's, the next is not. */
export const isOpen = (event: KeyboardEvent): boolean => isIn(event, ':popover-open, :modal, [aria-expanded="true"]');

const TEXT =
  ':read-write, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox]';

/** Whether the key may go into a text. Where that cannot be told, it may. */
export const isTyping = (event: KeyboardEvent): boolean => !bound.isPlain(bound.pathOf(event)[0]) || isIn(event, TEXT);
