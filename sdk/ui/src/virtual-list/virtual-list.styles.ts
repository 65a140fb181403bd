import { css } from 'lit';

export const virtualListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    --row: var(--fw-list-row-height, var(--fw-row-height-double));
  }
  :host([rows='single']) {
    --row: var(--fw-list-row-height, var(--fw-row-height));
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    outline-offset: -2px;
    /* Rows are moved by transform; nothing outside is touched by them. */
    contain: strict;
  }
  .area {
    position: relative;
    min-block-size: 100%;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    block-size: var(--row);
    inline-size: 1px;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: var(--row);
    overflow: hidden;
    border-block-end: 1px solid var(--fw-border);
    color: var(--fw-text);
    cursor: default;
    contain: layout style paint;
  }
  .row:hover {
    background: var(--fw-surface-hover);
  }
  .row[aria-selected='true'],
  .row.active[aria-selected='true'] {
    background: var(--fw-surface-selected);
  }
  .row.active::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: var(--fw-accent);
  }
  .row.active {
    background: var(--fw-accent-quiet);
  }
  /* While no row is active, in an empty list or one that loads, the list itself shows where the focus is. */
  .scroller:focus-visible {
    outline: var(--fw-focus-width) solid var(--fw-focus);
    outline-offset: calc(0px - var(--fw-focus-width));
  }
  .scroller[aria-activedescendant]:focus-visible {
    outline: none;
  }
  .scroller:focus-visible .row.active {
    outline: var(--fw-focus-width) solid var(--fw-focus);
    outline-offset: calc(0px - var(--fw-focus-width));
  }
  .missing {
    padding: var(--fw-space-3) var(--fw-space-4);
  }
  .row.missing:hover {
    background: none;
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row.active::before {
      background: Highlight;
      forced-color-adjust: none;
    }
    .scroller:focus-visible .row.active {
      outline: 3px dashed Highlight;
      outline-offset: -4px;
    }
  }
`;
