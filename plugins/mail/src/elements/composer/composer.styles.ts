import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--fw-surface-sunken);
    container: write / inline-size;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--fw-space-2);
    padding: var(--fw-space-2) var(--fw-space-3);
  }
  h1 {
    margin: 0;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--fw-font-size-l);
    font-weight: var(--fw-font-weight-strong);
  }
  .kept {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  .kept.failed {
    color: var(--fw-danger);
  }
  fw-file-drop {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    inline-size: 100%;
    max-inline-size: 60rem;
    margin-inline: auto;
    padding: 0 var(--fw-space-3) var(--fw-space-3);
  }
  .sheet {
    block-size: 100%;
    display: flex;
    flex-direction: column;
    padding: var(--fw-space-2) 0 var(--fw-space-2);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-l);
    background: var(--fw-surface);
    overflow-y: auto;
  }
  .sheet > * {
    flex: none;
    margin-inline: var(--fw-space-4);
  }
  .line {
    display: flex;
    align-items: center;
    gap: var(--fw-space-2);
    border-block-end: 1px solid var(--fw-border);
  }
  .line:has(fw-select) {
    border: 0;
  }
  .line > label,
  .line > .label {
    flex: none;
    min-inline-size: 3.5rem;
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  .line input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--fw-control-height);
    padding-inline: var(--fw-space-2);
    border: 0;
    background: none;
    font-weight: var(--fw-font-weight-strong);
  }
  .line input:focus-visible {
    outline-offset: -2px;
  }
  .line fw-select {
    flex: 0 1 26rem;
    min-inline-size: 0;
    margin-block: var(--fw-space-1);
  }
  .row {
    display: flex;
    align-items: baseline;
    gap: var(--fw-space-2);
  }
  .row > :first-child {
    flex: 1;
    min-inline-size: 0;
  }
  .sheet > fw-textarea {
    flex: 1 0 12rem;
    margin-inline: var(--fw-space-2);
  }
  fw-textarea::part(input) {
    font-size: var(--fw-font-size);
    line-height: 1.55;
  }
  .bar > fw-button {
    flex: none;
  }
  fw-banner {
    margin-block: var(--fw-space-1);
  }
  .notices {
    display: block;
    margin: 0 var(--fw-space-3);
  }
  @container write (max-width: 45rem) {
    fw-file-drop {
      padding: 0;
    }
    .sheet {
      border-inline: 0;
      border-radius: 0;
    }
  }
`;
