import { css } from 'lit';

/** A label that is itself the target, at least 24 px high: shared by fw-checkbox and fw-switch. */
export const checkStyles = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: var(--fw-space-2);
    min-block-size: max(var(--fw-control-height-s), 24px);
    min-inline-size: 24px;
    cursor: pointer;
  }
  input {
    flex: none;
    appearance: none;
    margin: 0;
    cursor: inherit;
  }
  .disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .text {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .hint {
    font-size: var(--fw-font-size-s);
    color: var(--fw-text-muted);
  }
  .error {
    font-size: var(--fw-font-size-s);
    color: var(--fw-danger);
  }
  @media (forced-colors: active) {
    .disabled {
      opacity: 1;
      color: GrayText;
    }
  }
`;
