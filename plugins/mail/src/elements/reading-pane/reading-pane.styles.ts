import { css } from 'lit';

export const readingPaneStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--fw-surface);
    container: reader / inline-size;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--fw-space-1);
    min-block-size: calc(var(--fw-control-height) + var(--fw-space-3));
    padding: var(--fw-space-1) var(--fw-space-3);
    border-block-end: 1px solid var(--fw-border);
  }
  .space {
    flex: 1;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  h2 {
    margin: 0;
    padding: var(--fw-space-4);
    font-size: var(--fw-font-size-xl);
    font-weight: var(--fw-font-weight-strong);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .number {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
    font-weight: var(--fw-font-weight);
    white-space: nowrap;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--fw-space-2);
    padding: var(--fw-space-3) var(--fw-space-4) var(--fw-space-6);
    border-block-start: 1px solid var(--fw-border);
  }
  fw-empty-state {
    flex: 1;
  }
  .wait {
    padding: var(--fw-space-4);
    display: grid;
    gap: var(--fw-space-4);
  }
  @media print {
    .toolbar,
    .answers {
      display: none;
    }
  }
`;
