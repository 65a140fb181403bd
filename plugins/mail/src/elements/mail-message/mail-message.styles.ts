import { css } from 'lit';

export const mailMessageStyles = css`
  :host {
    display: block;
    border-block-start: 1px solid var(--fw-border);
  }
  .head {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--fw-space-1) var(--fw-space-3);
    align-items: center;
    padding: var(--fw-space-3) var(--fw-space-4);
  }
  .fold {
    display: contents;
  }
  .who {
    min-inline-size: 0;
    overflow: hidden;
  }
  .toggle {
    display: flex;
    align-items: baseline;
    gap: var(--fw-space-2);
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    cursor: pointer;
    overflow: hidden;
  }
  .name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: var(--fw-font-weight-strong);
  }
  .unread .name::before {
    content: '';
    display: inline-block;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline-end: var(--fw-space-2);
    border-radius: 50%;
    background: var(--fw-accent);
  }
  .small {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .side {
    display: flex;
    align-items: center;
    gap: var(--fw-space-1);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
    white-space: nowrap;
  }
  .flagged {
    color: var(--fw-danger);
    --fw-icon-size: 1.125rem;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--fw-space-3);
    padding: 0 var(--fw-space-4) var(--fw-space-5);
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px var(--fw-space-3);
    margin: 0;
    padding: var(--fw-space-2) var(--fw-space-3);
    border-radius: var(--fw-radius);
    background: var(--fw-surface-sunken);
    font-size: var(--fw-font-size-s);
  }
  dt {
    color: var(--fw-text-muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @container reader (max-width: 30rem) {
    .side time {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .unread .name::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
