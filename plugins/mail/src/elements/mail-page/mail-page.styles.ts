import { css } from 'lit';

export const mailPageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  fw-split-view {
    flex: 1;
    min-block-size: 0;
  }
  fw-banner {
    margin: var(--fw-space-2) var(--fw-space-3);
  }
  fw-empty-state {
    flex: 1;
  }
`;
