import { css } from 'lit';

/** The applications: at the side, and on a narrow screen below. */
export const railStyles = css`
  .fw-rail {
    grid-area: rail;
    inline-size: 6rem;
    overflow: hidden auto;
    border-inline-end: 1px solid var(--fw-border);
    background: var(--fw-surface);
  }
  .fw-rail ul {
    display: grid;
    gap: var(--fw-space-1);
    margin: 0;
    padding: var(--fw-space-2) var(--fw-space-1);
    list-style: none;
  }
  .fw-rail a {
    position: relative;
    display: grid;
    justify-items: center;
    gap: 0.125rem;
    padding: var(--fw-space-2) 2px;
    border-radius: var(--fw-radius-l);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-xs);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    overflow-wrap: break-word;
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
    inset-inline-start: calc(-1 * var(--fw-space-1));
    inline-size: 3px;
    border-radius: 0 3px 3px 0;
    background: var(--fw-accent);
  }
  .fw-rail fw-badge {
    position: absolute;
    inset-block-start: 0.125rem;
    inset-inline-start: calc(50% + 0.25rem);
  }
  @container frame (width < 44em) {
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
    .fw-rail a span {
      font-size: 0.6875rem;
    }
  }
  @media (forced-colors: active) {
    .fw-rail a[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
