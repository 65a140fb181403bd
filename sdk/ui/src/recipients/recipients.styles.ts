import { css } from 'lit';

export const recipientsStyles = css`
  .box {
    flex-wrap: wrap;
    padding: 2px var(--fw-space-1);
    cursor: text;
    anchor-name: --box;
  }
  :host([plain]) .field {
    flex-direction: row;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--fw-space-2);
  }
  :host([plain]) label {
    min-inline-size: 3.5rem;
    color: var(--fw-text-muted);
    font-weight: var(--fw-font-weight);
  }
  :host([plain]) .box {
    flex: 1 1 12rem;
    min-inline-size: 0;
    border-color: transparent;
    border-block-end: 1px solid var(--fw-border);
    border-radius: 0;
  }
  ul {
    display: contents;
    list-style: none;
  }
  li {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-round);
    background: var(--fw-surface-sunken);
    font-size: var(--fw-font-size-s);
  }
  li:focus-within {
    background: var(--fw-surface-selected);
  }
  li.invalid {
    border-color: var(--fw-danger);
    background: var(--fw-danger-quiet);
    color: var(--fw-danger);
  }
  li > fw-icon {
    --fw-icon-size: 1rem;
    margin-inline-start: var(--fw-space-2);
  }
  .name {
    padding-inline-start: var(--fw-space-2);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  li button {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
    cursor: pointer;
    --fw-icon-size: 1rem;
  }
  li button:hover {
    background: var(--fw-surface-hover);
  }
  .box input {
    flex: 1 1 8rem;
    inline-size: auto;
    min-block-size: calc(var(--fw-control-height) - 8px);
    padding-inline: var(--fw-space-2);
  }
  .list {
    position: fixed;
    position-anchor: --box;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block;
    inset: auto;
    margin: 2px 0;
    inline-size: max-content;
    min-inline-size: min(20rem, 90vw);
    max-inline-size: min(32rem, 100vw - 1rem);
    max-block-size: min(22rem, 60dvh);
    padding: var(--fw-space-1);
    overflow: auto;
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-l);
    background: var(--fw-surface-raised);
    color: var(--fw-text);
    box-shadow: var(--fw-shadow-2);
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: var(--fw-space-3);
    min-block-size: max(var(--fw-row-height), 28px);
    padding: var(--fw-space-1) var(--fw-space-2);
    border-radius: var(--fw-radius);
    cursor: pointer;
  }
  [role='option'][aria-selected='true'] {
    background: var(--fw-surface-selected);
  }
  .lines {
    min-inline-size: 0;
    line-height: 1.3;
  }
  .lines > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .detail {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
