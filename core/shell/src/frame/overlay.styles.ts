import { css } from 'lit';

/** What stands over the page: toasts, the finder, and the texts of dialogs. */
export const overlayStyles = css`
  .fw-toasts {
    position: fixed;
    inset: auto var(--fw-space-4) var(--fw-space-6) auto;
    inset-block-end: max(var(--fw-space-6), env(safe-area-inset-bottom));
    z-index: 20;
    border-radius: var(--fw-radius-l);
  }
  .fw-toasts[hidden] {
    display: none;
  }
  .fw-toasts ol {
    display: grid;
    gap: var(--fw-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @media (width < 44em) {
    .fw-toasts {
      inset: auto var(--fw-space-4) 5rem;
      justify-items: center;
    }
  }

  .fw-dialog-text {
    margin: 0;
    max-inline-size: 60ch;
    white-space: pre-line;
  }
  .fw-dialog-list {
    margin: var(--fw-space-2) 0 0;
    padding-inline-start: var(--fw-space-5);
  }
  .fw-form {
    display: grid;
    gap: var(--fw-space-4);
  }

  .fw-finder {
    inline-size: min(40rem, calc(100vw - 2rem));
    max-block-size: min(34rem, calc(100dvh - 4rem));
    margin-block-start: min(12vh, 6rem);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-l);
    background: var(--fw-surface-raised);
    color: var(--fw-text);
    box-shadow: var(--fw-shadow-3);
  }
  .fw-finder[open] {
    display: flex;
    flex-direction: column;
  }
  .fw-finder::backdrop {
    background: var(--fw-scrim);
  }
  .fw-finder h2 {
    margin: 0;
    padding: var(--fw-space-3) var(--fw-space-4);
    font-size: var(--fw-font-size-l);
  }
  .fw-finder-field {
    display: flex;
    align-items: center;
    gap: var(--fw-space-3);
    padding: var(--fw-space-2) var(--fw-space-2) var(--fw-space-2) var(--fw-space-4);
    border-block-end: 1px solid var(--fw-border);
    color: var(--fw-text-muted);
  }
  .fw-finder-field:focus-within {
    box-shadow: inset 0 -2px 0 var(--fw-accent);
  }
  .fw-finder input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    border: 0;
    background: transparent;
    color: var(--fw-text);
    font: inherit;
    font-size: var(--fw-font-size-l);
    outline: none;
  }
  .fw-finder input::placeholder {
    color: var(--fw-text-muted);
    opacity: 1;
  }
  .fw-finder-list {
    flex: 1;
    min-block-size: 0;
    padding: var(--fw-space-2);
    overflow: auto;
    outline-offset: -3px;
  }
  .fw-finder .group {
    padding: var(--fw-space-2) var(--fw-space-2) var(--fw-space-1);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
    font-weight: var(--fw-font-weight-strong);
  }
  .fw-finder [role='option'] {
    display: flex;
    align-items: center;
    gap: var(--fw-space-3);
    min-block-size: max(var(--fw-row-height), 24px);
    padding: var(--fw-space-1) var(--fw-space-2);
    border-radius: var(--fw-radius);
    cursor: pointer;
  }
  .fw-finder [role='option'] .label {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .fw-finder .gap {
    inline-size: var(--fw-icon-size);
  }
  .fw-finder [role='option']:hover {
    background: var(--fw-surface-hover);
  }
  .fw-finder [aria-selected='true'] {
    background: var(--fw-surface-selected);
    outline: 1px solid transparent;
  }
  .fw-finder .danger {
    color: var(--fw-danger);
  }
  .fw-finder [aria-disabled='true'] {
    color: var(--fw-text-muted);
    cursor: not-allowed;
  }
  .fw-finder-none {
    margin: 0;
    padding: var(--fw-space-3) var(--fw-space-4);
    color: var(--fw-text-muted);
  }
  .fw-finder-none:empty {
    padding: 0;
  }

  .fw-keys {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: var(--fw-space-5);
  }
  .fw-keys h3 {
    margin: 0 0 var(--fw-space-2);
    font-size: var(--fw-font-size);
  }
  .fw-keys dl {
    margin: 0;
  }
  .fw-keys div {
    display: flex;
    justify-content: space-between;
    gap: var(--fw-space-4);
    padding-block: var(--fw-space-1);
    border-block-end: 1px solid var(--fw-border);
  }
  .fw-keys dd {
    margin: 0;
  }
  @media (forced-colors: active) {
    .fw-finder [aria-selected='true'] {
      outline-color: Highlight;
    }
    .fw-finder {
      border-color: CanvasText;
    }
  }
`;
