/** Elements of a plugin that keys go into. */
import type { Acts } from '../acts.ts';

const add = (name: string, of: object, root: Node): HTMLElement => {
  const made = Object.assign(document.createElement(name), of);
  root.appendChild(made);
  return made;
};

/** What it answers is how a test knows that it is done. */
const focused = (element: HTMLElement): string => {
  element.focus();
  return 'focused';
};

export const keys: Acts = {
  /** Something to press and nothing to type into. */
  button: ({ root }) => focused(add('button', {}, root)),
  field: ({ field }) => focused(field),
  editable: ({ root }) => focused(add('div', { contentEditable: 'true' }, root)),
  textbox: ({ root }) => focused(add('div', { role: 'textbox', tabIndex: 0 }, root)),
  'closed-field': ({ root }) => focused(add('input', {}, add('div', {}, root).attachShadow({ mode: 'closed' }))),
  popover: ({ root }) => {
    const open = add('div', { popover: 'auto' }, root);
    open.showPopover();
    return focused(add('button', {}, open));
  },
  /** As an application with keys of its own does: at the window, long after the frame began. */
  'take-c': () => {
    addEventListener('keydown', (event) => {
      if (event.key === 'c') event.preventDefault();
    });
    return 'done';
  },
  'press-c': ({ root }) => {
    root.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true }));
    return 'done';
  },
};
