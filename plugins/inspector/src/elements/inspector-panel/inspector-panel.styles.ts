import { css } from 'lit';

export const inspectorPanelStyles = css`
  :host {
    display: block;
    padding: 0.75rem 1rem 1rem;
  }
  .body {
    margin-block-start: 0.75rem;
  }
`;
