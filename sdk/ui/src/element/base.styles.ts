import { css } from 'lit';

/** What every shadow root of the kit, and of a plugin's FwElement, starts with. */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  :focus-visible {
    outline: var(--fw-focus-width) solid var(--fw-focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible:not([role]) {
    outline: none;
  }
  .visually-hidden {
    position: absolute !important;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
`;
