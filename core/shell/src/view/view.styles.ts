import { css } from 'lit';

/** Of the place around a view, in its shadow root; the view brings its own. */
export const viewStyles = css`
  :host {
    display: block;
    min-block-size: 0;
    color: var(--fw-text);
    font: var(--fw-font-weight) var(--fw-font-size) / var(--fw-line-height) var(--fw-font);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([data-fill]) {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
  }
  :host([data-fill]) .root {
    min-block-size: 0;
    overflow: auto;
  }
  .root:empty,
  .state:empty {
    display: none;
  }
  .state {
    overflow: auto;
  }
  .loading {
    padding: var(--fw-pad);
  }
  :host([data-fill]) .loading {
    padding: var(--fw-space-5);
    max-inline-size: 48rem;
  }
  .root:empty ~ .behind,
  .skip:has(+ .root:empty),
  .heading:has(~ .root:empty) {
    display: none;
  }
  :host([data-isolated]) {
    position: relative;
  }
  :host([data-isolated]) .state:is([data-kind='loading'], [data-kind='unresponsive']) {
    position: absolute;
    inset: 0 0 auto;
    z-index: 1;
    pointer-events: none;
  }
  .heading,
  .skip:not(:focus),
  .behind:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip:focus,
  .behind:focus {
    position: absolute;
    inset-inline-start: var(--fw-space-2);
    z-index: 2;
    padding: var(--fw-space-2) var(--fw-space-3);
    border-radius: var(--fw-radius);
    outline: var(--fw-focus-width) solid var(--fw-focus);
    background: var(--fw-surface);
    box-shadow: var(--fw-shadow-2);
    color: var(--fw-accent-text);
  }
  .skip:focus {
    inset-block-start: var(--fw-space-2);
  }
  .behind:focus {
    inset-block-end: var(--fw-space-2);
  }
  .note {
    display: inline-flex;
    align-items: center;
    gap: var(--fw-space-2);
    padding: var(--fw-space-2);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  details {
    max-inline-size: 36rem;
    margin: 0 auto var(--fw-space-5);
    padding-inline: var(--fw-space-4);
    text-align: start;
  }
  summary {
    min-block-size: 1.5rem;
    cursor: pointer;
    color: var(--fw-text-muted);
    text-align: center;
    font-size: var(--fw-font-size-s);
  }
  summary:focus-visible {
    outline: var(--fw-focus-width) solid var(--fw-focus);
    outline-offset: 2px;
  }
  pre {
    margin: var(--fw-space-2) 0;
    padding: var(--fw-space-3);
    overflow: auto;
    border-radius: var(--fw-radius);
    background: var(--fw-surface-sunken);
    color: var(--fw-text);
    font: var(--fw-font-size-s) / 1.5 var(--fw-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
