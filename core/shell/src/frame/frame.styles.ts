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

  .fw-top {
    grid-area: top;
    display: flex;
    align-items: center;
    gap: var(--fw-space-3);
    min-block-size: 3.25rem;
    padding: var(--fw-space-1) var(--fw-space-4) var(--fw-space-1) var(--fw-space-3);
    border-block-start: 3px solid var(--fw-brand);
    border-block-end: 1px solid var(--fw-border);
    background: var(--fw-surface);
  }
  .fw-brand {
    display: flex;
    align-items: center;
    gap: var(--fw-space-3);
    min-inline-size: 24px;
    min-block-size: 2rem;
    color: var(--fw-text);
    font-size: var(--fw-font-size-l);
    font-weight: var(--fw-font-weight-strong);
    text-decoration: none;
    white-space: nowrap;
  }
  .fw-brand img {
    inline-size: auto;
    block-size: 2rem;
    max-inline-size: 8rem;
  }
  .fw-brand span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .fw-search {
    flex: 0 1 30rem;
    display: flex;
    align-items: center;
    gap: var(--fw-space-2);
    min-inline-size: 2.25rem;
    min-block-size: var(--fw-control-height);
    margin-inline: auto;
    padding: 0 var(--fw-space-3);
    border: 1px solid var(--fw-border);
    border-block-end: 2px solid var(--fw-border-strong);
    border-radius: var(--fw-radius);
    background: var(--fw-surface-sunken);
    color: var(--fw-text-muted);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .fw-search:hover {
    background: var(--fw-surface-hover);
  }
  .fw-search span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .fw-tools,
  .fw-tray {
    display: flex;
    align-items: center;
    gap: var(--fw-space-1);
  }
  .fw-user {
    display: flex;
    align-items: center;
    gap: var(--fw-space-2);
    min-block-size: var(--fw-control-height);
    padding: 0 var(--fw-space-1);
    border: 1px solid transparent;
    border-radius: var(--fw-radius-round);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .fw-user span {
    display: none;
    padding-inline-end: var(--fw-space-2);
    white-space: nowrap;
  }
  @container frame (width > 75em) {
    .fw-user span {
      display: inline;
    }
  }
  .fw-user:hover {
    background: var(--fw-surface-hover);
  }
  .fw-lost {
    display: inline-flex;
    align-items: center;
    gap: var(--fw-space-1);
    color: var(--fw-warning);
    font-size: var(--fw-font-size-s);
    white-space: nowrap;
  }

  .fw-notes {
    grid-area: notes;
    display: grid;
  }
  .fw-notes:empty {
    display: none;
  }

  .fw-rail {
    grid-area: rail;
    inline-size: 5.5rem;
    overflow: hidden auto;
    border-inline-end: 1px solid var(--fw-border);
    background: var(--fw-surface);
  }
  .fw-rail ul {
    display: grid;
    gap: var(--fw-space-1);
    margin: 0;
    padding: var(--fw-space-2);
    list-style: none;
  }
  .fw-rail a {
    position: relative;
    display: grid;
    justify-items: center;
    gap: 0.125rem;
    padding: var(--fw-space-2) var(--fw-space-1);
    border-radius: var(--fw-radius-l);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-xs);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
    hyphens: auto;
    --fw-icon-size: 1.5rem;
  }
  .fw-rail a:hover {
    background: var(--fw-surface-hover);
    color: var(--fw-text);
  }
  .fw-rail a[aria-current] {
    background: var(--fw-accent-quiet);
    color: var(--fw-accent-text);
    font-weight: var(--fw-font-weight-strong);
  }
  .fw-rail a[aria-current]::before {
    content: '';
    position: absolute;
    inset-block: 0.625rem;
    inset-inline-start: calc(-1 * var(--fw-space-2));
    inline-size: 3px;
    border-radius: 0 3px 3px 0;
    background: var(--fw-accent);
  }
  .fw-rail fw-badge {
    position: absolute;
    inset-block-start: 0.125rem;
    inset-inline-start: calc(50% + 0.25rem);
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
    .fw-search {
      flex: 0 0 auto;
      border-color: transparent;
      background: transparent;
      color: var(--fw-text);
    }
    .fw-search span,
    .fw-search fw-kbd,
    .fw-lost span {
      display: none;
    }
    .fw-search {
      margin-inline: auto 0;
      padding: 0 var(--fw-space-2);
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
    .fw-top {
      gap: var(--fw-space-1);
      padding-inline: var(--fw-space-3) var(--fw-space-2);
    }
    .fw-foot {
      display: none;
    }
    .fw-side {
      grid-area: main;
    }
    .fw-rail {
      inline-size: auto;
      overflow: auto hidden;
      border-inline-end: 0;
      border-block-start: 1px solid var(--fw-border);
      padding-block-end: env(safe-area-inset-bottom);
    }
    .fw-rail ul {
      display: flex;
      gap: 0;
      padding: 0 var(--fw-space-1);
    }
    .fw-rail li {
      flex: 1 0 4rem;
      max-inline-size: 8rem;
      margin-inline: auto;
    }
    .fw-rail a {
      padding-block: var(--fw-space-1);
      border-radius: 0;
    }
    .fw-rail a[aria-current] {
      background: transparent;
    }
    .fw-rail a[aria-current]::before {
      inset: 0 25% auto;
      inline-size: auto;
      block-size: 3px;
      border-radius: 0 0 3px 3px;
    }
  }
  @media (height < 26rem) {
    .fw-top {
      min-block-size: 2.5rem;
    }
    .fw-rail a span {
      font-size: 0.6875rem;
    }
  }
  @media (forced-colors: active) {
    .fw-rail a[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .fw-user,
    .fw-search {
      border-color: ButtonText;
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
