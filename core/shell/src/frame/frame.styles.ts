import { css } from 'lit';

/** The frame's sheet. `em` in container queries follows the person's font size, so 200 % on a wide screen is a narrow one. */
export const frameStyles = css`
  .fw-frame {
    container: frame / inline-size;
    block-size: 100dvh;
  }
  .fw-frame > .fw-grid {
    display: grid;
    grid-template:
      'top top top' auto
      'notes notes notes' auto
      'rail main side' minmax(0, 1fr)
      'foot foot foot' auto / auto minmax(0, 1fr) auto;
    block-size: 100%;
  }
  .fw-hidden,
  .fw-skip:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .fw-skip {
    position: fixed;
    inset: var(--fw-space-2) auto auto var(--fw-space-2);
    z-index: 10;
    display: flex;
    flex-wrap: wrap;
    gap: var(--fw-space-2);
    padding: var(--fw-space-2);
    border-radius: var(--fw-radius-l);
    background: var(--fw-surface);
    box-shadow: var(--fw-shadow-2);
  }
  .fw-skip a {
    padding: var(--fw-space-2) var(--fw-space-3);
    color: var(--fw-accent-text);
  }
  .fw-notes {
    grid-area: notes;
    display: grid;
  }
  .fw-notes:empty {
    display: none;
  }
  .fw-main {
    grid-area: main;
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    overflow: auto;
    background: var(--fw-surface-sunken);
  }
  .fw-main:focus {
    outline: none;
  }
  .fw-page {
    min-block-size: 0;
    min-inline-size: 0;
  }
  .fw-side {
    grid-area: side;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    inline-size: 22rem;
    border-inline-start: 1px solid var(--fw-border);
    background: var(--fw-surface);
  }
  .fw-side > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: var(--fw-space-2) var(--fw-space-2) var(--fw-space-2) var(--fw-space-4);
    border-block-end: 1px solid var(--fw-border);
  }
  .fw-side h2 {
    margin: 0;
    font-size: var(--fw-font-size-l);
  }
  .fw-foot {
    grid-area: foot;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--fw-space-4);
    justify-content: flex-end;
    padding: 0 var(--fw-space-4);
    border-block-start: 1px solid var(--fw-border);
    background: var(--fw-surface);
    font-size: var(--fw-font-size-xs);
  }
  .fw-foot a,
  .fw-foot button {
    display: inline-flex;
    align-items: center;
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--fw-text-muted);
    font: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  .fw-foot a:hover,
  .fw-foot button:hover {
    color: var(--fw-text);
    text-decoration: underline;
  }
  @container frame (width < 60em) {
    .fw-foot {
      justify-content: center;
    }
    .fw-side {
      grid-area: main;
      inline-size: auto;
      z-index: 2;
    }
  }
  @container frame (width < 44em) {
    .fw-grid {
      grid-template:
        'top' auto
        'notes' auto
        'main' minmax(0, 1fr)
        'rail' auto / minmax(0, 1fr) !important;
    }
    .fw-foot {
      display: none;
    }
    .fw-side {
      grid-area: main;
    }
  }
  @media print {
    .fw-frame,
    .fw-frame > .fw-grid {
      display: block;
      block-size: auto;
    }
    .fw-top,
    .fw-rail,
    .fw-side,
    .fw-foot,
    .fw-notes,
    .fw-skip,
    .fw-toasts {
      display: none !important;
    }
    .fw-main,
    .fw-page {
      overflow: visible;
      background: transparent;
    }
  }
`;
