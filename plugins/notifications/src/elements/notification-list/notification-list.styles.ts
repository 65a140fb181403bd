import { css } from 'lit';

export const notificationListStyles = css`
  :host {
    display: block;
    padding: var(--fw-pad);
  }
  header {
    display: flex;
    gap: var(--fw-gap);
    justify-content: flex-end;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li + li {
    border-block-start: 1px solid var(--fw-border);
  }
  button {
    all: unset;
    box-sizing: border-box;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--fw-gap);
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5rem;
    border-radius: var(--fw-radius-s);
    cursor: pointer;
  }
  button:hover {
    background: var(--fw-surface-hover);
  }
  button:focus-visible {
    outline: var(--fw-focus-width) solid var(--fw-focus);
  }
  .title {
    overflow-wrap: anywhere;
  }
  .unread .title {
    font-weight: 600;
  }
  .body {
    grid-column: 1 / -1;
    color: var(--fw-text-muted);
    overflow-wrap: anywhere;
  }
  time {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
