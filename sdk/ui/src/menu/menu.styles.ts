import { css } from 'lit';

export const menuStyles = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
  }
  .anchor {
    display: inline-flex;
    flex: 1;
    min-inline-size: 0;
  }
  .anchor.here,
  .spot {
    anchor-name: --menu;
  }
  .spot {
    position: fixed;
    inline-size: 1px;
    block-size: 1px;
  }
  .menu {
    position: fixed;
    position-anchor: --menu;
    position-area: block-end span-inline-end;
    position-try-fallbacks:
      flip-inline,
      flip-block,
      flip-block flip-inline;
    inset: auto;
    margin: 2px 0;
    min-inline-size: 12rem;
    max-inline-size: min(24rem, 100vw - 1rem);
    max-block-size: min(36rem, 90dvh);
    padding: var(--fw-space-1);
    overflow: auto;
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-l);
    background: var(--fw-surface-raised);
    color: var(--fw-text);
    font: var(--fw-font-weight) var(--fw-font-size) / var(--fw-line-height) var(--fw-font);
    text-align: start;
    box-shadow: var(--fw-shadow-2);
  }
  .menu.end {
    position-area: block-end span-inline-start;
  }
  ::slotted(hr) {
    margin: var(--fw-space-1) 0;
    border: 0;
    border-block-start: 1px solid var(--fw-border);
  }
`;
