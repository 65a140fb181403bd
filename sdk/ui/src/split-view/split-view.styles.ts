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
  /* Nine pixels to take hold of, one to look at; more would lie over the scrollbar beside it. */
  .separator {
    position: relative;
    flex: 0 0 9px;
    margin-inline: -4px;
    z-index: 1;
    cursor: col-resize;
    touch-action: none;
  }
  .separator::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: 4px;
    background: var(--fw-border);
  }
  .separator:hover::before,
  .separator:focus-visible::before {
    inset-inline: 3px;
    background: var(--fw-accent);
  }
  .separator:focus-visible {
    outline-offset: -1px;
  }
  @media (forced-colors: active) {
    .separator::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .separator:focus-visible::before {
      background: Highlight;
    }
  }
`;
