import { css } from 'lit';

export const settingsFormStyles = css`
  :host {
    display: block;
  }
  .field + .field {
    margin-block-start: 1rem;
  }
`;
