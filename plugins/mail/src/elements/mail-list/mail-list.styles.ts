import { css } from 'lit';

export const mailListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
    background: var(--fw-surface);
  }
  header {
    display: grid;
    gap: var(--fw-space-2);
    padding: var(--fw-space-3) var(--fw-space-4) var(--fw-space-2);
    border-block-end: 1px solid var(--fw-border);
  }
  .title {
    display: flex;
    align-items: center;
    gap: var(--fw-space-2);
    min-block-size: var(--fw-control-height-s);
  }
  h1 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--fw-font-size-l);
    font-weight: var(--fw-font-weight-strong);
  }
  .count {
    flex: none;
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  .search {
    display: flex;
    gap: var(--fw-space-2);
    align-items: center;
  }
  .search fw-text-field {
    flex: 1;
    min-inline-size: 0;
  }
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--fw-space-1);
    padding-inline-start: var(--fw-space-3);
    border-radius: var(--fw-radius);
    background: var(--fw-surface-selected);
  }
  .bulk .n {
    flex: 1;
    font-size: var(--fw-font-size-s);
    font-weight: var(--fw-font-weight-strong);
  }
  fw-virtual-list {
    flex: 1;
  }
  fw-virtual-list.three {
    --fw-list-row-height: calc(var(--fw-row-height-double) + 0.7rem);
  }
  fw-empty-state {
    flex: 1;
  }
  fw-banner {
    margin: var(--fw-space-2) var(--fw-space-3);
  }
  .found {
    padding: var(--fw-space-1) var(--fw-space-4);
    border-block-end: 1px solid var(--fw-border);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  [aria-live]:empty {
    display: none;
  }
`;
