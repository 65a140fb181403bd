import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--fw-surface-sunken);
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
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    max-inline-size: 60rem;
    margin-inline: auto;
  }
  .sheet {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    margin: 0 var(--fw-space-3) var(--fw-space-3);
    padding: var(--fw-space-2) var(--fw-space-5) var(--fw-space-3);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-l);
    background: var(--fw-surface);
    overflow-y: auto;
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
  .from {
    max-inline-size: 32rem;
  }
  fw-text-field {
    margin-block: var(--fw-space-2);
  }
  fw-textarea {
    flex: 1 0 12rem;
    display: flex;
    flex-direction: column;
  }
  fw-banner {
    margin-block: var(--fw-space-1);
  }
  .notices {
    display: block;
    margin: 0 var(--fw-space-3);
  }
  @media (max-width: 45rem) {
    .sheet {
      margin: 0;
      padding-inline: var(--fw-space-4);
      border-inline: 0;
      border-radius: 0;
    }
  }
`;
