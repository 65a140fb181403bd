import { css } from 'lit';

/** KERN's form control (filled, a strong line below) at the workplace's density. */
export const fieldStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: var(--fw-space-1);
  }
  label,
  .label {
    font-size: var(--fw-font-size-s);
    font-weight: var(--fw-font-weight-strong);
    color: var(--fw-text);
  }
  .required {
    color: var(--fw-danger);
  }
  .hint {
    font-size: var(--fw-font-size-s);
    color: var(--fw-text-muted);
  }
  .error {
    display: flex;
    gap: var(--fw-space-1);
    font-size: var(--fw-font-size-s);
    color: var(--fw-danger);
    --fw-icon-size: 1.125rem;
  }
  .box {
    display: flex;
    align-items: center;
    gap: var(--fw-space-1);
    min-block-size: var(--fw-control-height);
    border: 1px solid var(--fw-border);
    border-block-end: 2px solid var(--fw-border-strong);
    border-radius: var(--fw-radius) var(--fw-radius) var(--fw-radius-s) var(--fw-radius-s);
    background: var(--fw-surface);
    transition: border-color var(--fw-duration);
  }
  .box:hover {
    background: var(--fw-surface-hover);
  }
  .box:focus-within {
    background: var(--fw-surface);
    border-color: var(--fw-accent);
    outline: 1px solid var(--fw-accent);
  }
  .box.invalid {
    border-color: var(--fw-danger);
  }
  .box.disabled {
    opacity: 0.55;
  }
  .box slot[name='prefix'] > fw-icon,
  .box ::slotted([slot='prefix']) {
    margin-inline-start: var(--fw-space-3);
    color: var(--fw-text-muted);
  }
  input,
  textarea,
  select {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    align-self: stretch;
    margin: 0;
    padding: 0 var(--fw-space-3);
    border: 0;
    background: transparent;
    color: var(--fw-text);
    font-size: var(--fw-font-size);
  }
  /* The box shows the focus. */
  input:focus-visible,
  textarea:focus-visible,
  select:focus-visible {
    outline: none;
  }
  ::placeholder {
    color: var(--fw-text-muted);
    opacity: 1;
  }
  @media (forced-colors: active) {
    .box {
      border: 1px solid CanvasText;
    }
    .box:focus-within {
      outline: 2px solid Highlight;
    }
    .box.disabled {
      opacity: 1;
      border-color: GrayText;
    }
  }
`;
