import { css } from 'lit';

/** KERN's button at the workplace's density: shared by fw-button and fw-icon-button. */
export const buttonStyles = css`
  :host {
    display: inline-flex;
    vertical-align: middle;
    max-inline-size: 100%;
  }
  .button {
    --height: var(--fw-control-height);
    flex: 1;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--fw-space-2);
    min-inline-size: var(--height);
    min-block-size: var(--height);
    padding: 0 var(--fw-space-3);
    border: 1px solid transparent;
    border-radius: var(--fw-radius);
    background: transparent;
    color: var(--fw-text);
    font-size: var(--fw-font-size);
    font-weight: var(--fw-font-weight-strong);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--fw-duration),
      border-color var(--fw-duration);
  }
  .button.s {
    --height: var(--fw-control-height-s);
    font-size: var(--fw-font-size-s);
    padding-inline: var(--fw-space-2);
    --fw-icon-size: 1.125rem;
  }
  .button.primary {
    background: var(--fw-accent);
    color: var(--fw-on-accent);
  }
  .button.primary:hover {
    background: var(--fw-accent-hover);
  }
  .button.secondary {
    border-color: var(--fw-border-strong);
    background: var(--fw-surface);
  }
  .button.secondary:hover,
  .button.ghost:hover {
    background: var(--fw-surface-hover);
  }
  .button.danger {
    background: var(--fw-danger);
    color: var(--fw-on-danger);
  }
  .button.danger:hover {
    background: var(--fw-danger-hover);
  }
  .button:active {
    transform: translateY(0.5px);
  }
  .button[aria-pressed='true'],
  .button[aria-expanded='true'].ghost,
  .button[aria-current] {
    background: var(--fw-surface-selected);
    color: var(--fw-accent-text);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.45;
    cursor: not-allowed;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .button.primary:hover {
      outline: 2px solid ButtonText;
    }
    .button:disabled,
    .button[aria-disabled='true'] {
      opacity: 1;
      background: ButtonFace;
      color: GrayText;
      border-color: GrayText;
    }
    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
