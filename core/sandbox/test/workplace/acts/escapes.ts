/** Out of the frame, or into another document within it. */
import type { Acts } from '../acts.ts';

const srcdoc = (body: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><body>${body}`;
  return frame;
};

export const escapes: Acts = {
  leave: ({ rest }) => location.assign(rest),
  refresh: ({ root, rest }) => {
    root.innerHTML = `<meta http-equiv=refresh content="0;url=${rest}">`;
  },
  link: ({ root, rest }) => {
    const link = document.createElement('a');
    link.href = rest;
    root.append(link);
    link.click();
  },
  reload: () => location.reload(),
  boot: () => {
    for (let i = 0; i < 20; i++) parent.postMessage('boot', '*');
  },
  /** The plugin's own text once more, one document further in: it says `boot` to the host too. */
  'nested-boot': ({ root }) => {
    const own = [...document.scripts].map(({ text }) => `<script>${text.replaceAll('parent', 'top')}\x3c/script>`);
    root.append(srcdoc(own.join('')));
  },
  nest: ({ root }) => root.append(srcdoc('nested')),
  'nest-shadow': ({ root }) =>
    new Promise((resolve) => {
      const host = document.createElement('div');
      const nested = srcdoc('<input autofocus>');
      nested.addEventListener('load', () => resolve('loaded'));
      root.replaceChildren(host);
      host.attachShadow({ mode: 'closed' }).append(nested);
    }),
  dialogs: () => {
    for (let i = 0; i < 50; i++) if (confirm('x') || prompt('y')) return 'a dialog opened';
    alert('z');
    return 'none';
  },
};
