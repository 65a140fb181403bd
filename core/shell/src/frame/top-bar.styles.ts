import { css } from 'lit';

/** The banner: Land, search, tray, person. */
export const topBarStyles = css`
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
    position: relative;
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
  .fw-search .fw-seen {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* A name that begins with the words that are seen, for whoever speaks to the page. */
  .fw-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .fw-tools,
  .fw-tray {
    display: flex;
    align-items: center;
    gap: var(--fw-space-1);
  }
  .fw-user {
    position: relative;
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
  .fw-user .fw-seen {
    display: none;
    padding-inline-end: var(--fw-space-2);
    white-space: nowrap;
  }
  @container frame (width > 75em) {
    .fw-user .fw-seen {
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
  @container frame (width < 60em) {
    .fw-search {
      flex: 0 0 auto;
      border-color: transparent;
      background: transparent;
      color: var(--fw-text);
    }
    .fw-search .fw-seen,
    .fw-search fw-kbd,
    .fw-lost span {
      display: none;
    }
    .fw-search {
      margin-inline: auto 0;
      padding: 0 var(--fw-space-2);
    }
  }
  @container frame (width < 44em) {
    .fw-top {
      gap: var(--fw-space-1);
      padding-inline: var(--fw-space-3) var(--fw-space-2);
    }
  }
  @media (height < 26rem) {
    .fw-top {
      min-block-size: 2.5rem;
    }
  }
  @media (forced-colors: active) {
    .fw-user,
    .fw-search {
      border-color: ButtonText;
    }
  }
`;
