import { css } from 'lit';

export const splitViewStyles = css`
  :host {
    display: flex;
    min-inline-size: 0;
    min-block-size: 0;
    block-size: 100%;
  }
  .pane {
    display: flex;
    flex-direction: column;
    flex: 0 1 auto;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: hidden;
  }
  .pane[hidden] {
    display: none;
  }
  .main,
  :host([narrow]) .pane {
    flex: 1 1 0;
  }
  .main {
    min-inline-size: min(16rem, 100%);
  }
  ::slotted(*) {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  .separator {
    position: relative;
    flex: 0 0 1px;
    background: var(--fw-border);
    cursor: col-resize;
    touch-action: none;
  }
  /* 24 px to take hold of, one to look at. */
  .separator::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline: -12px;
  }
  .separator:hover,
  .separator:focus-visible {
    background: var(--fw-accent);
    box-shadow: 0 0 0 1px var(--fw-accent);
  }
  .separator:focus-visible {
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .separator {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .separator:focus-visible {
      background: Highlight;
    }
  }
`;
