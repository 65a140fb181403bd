import { css } from 'lit';

export const folderListStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
    padding: var(--fw-space-2) var(--fw-space-2) var(--fw-space-5);
    background: var(--fw-surface-sunken);
  }
  .compose {
    display: block;
    margin: var(--fw-space-1) var(--fw-space-1) var(--fw-space-3);
  }
  .compose::part(control) {
    inline-size: 100%;
  }
  .account {
    display: flex;
    align-items: center;
    gap: var(--fw-space-1);
    margin-block-start: var(--fw-space-3);
    padding-inline-start: var(--fw-space-2);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
    font-weight: var(--fw-font-weight-strong);
  }
  .tree {
    display: flex;
    flex-direction: column;
  }
  .folder {
    display: flex;
    align-items: center;
    gap: var(--fw-space-2);
    min-block-size: max(var(--fw-control-height-s), 28px);
    padding-inline: var(--fw-space-2);
    border-radius: var(--fw-radius);
    color: var(--fw-text);
    text-decoration: none;
    cursor: pointer;
    --fw-icon-size: 1.125rem;
  }
  .level-2 {
    padding-inline-start: 1.6rem;
  }
  .level-3 {
    padding-inline-start: 2.7rem;
  }
  .level-4 {
    padding-inline-start: 3.8rem;
  }
  .level-5 {
    padding-inline-start: 4.9rem;
  }
  .level-6 {
    padding-inline-start: 6rem;
  }
  .folder fw-icon {
    color: var(--fw-text-muted);
  }
  .folder:hover {
    background: var(--fw-surface-hover);
  }
  .folder[aria-selected='true'] {
    background: var(--fw-surface-selected);
    font-weight: var(--fw-font-weight-strong);
  }
  .folder[aria-selected='true'] fw-icon {
    color: var(--fw-accent-text);
  }
  .folder.over {
    outline: 2px dashed var(--fw-accent);
    outline-offset: -2px;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unread .name {
    font-weight: var(--fw-font-weight-strong);
  }
  .count {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .unread .count {
    color: var(--fw-accent-text);
    font-weight: var(--fw-font-weight-strong);
  }
  .twist {
    margin-inline: calc(0px - var(--fw-space-1));
    padding: 4px;
    border-radius: var(--fw-radius-s);
  }
  .twist:hover {
    background: var(--fw-surface);
  }
  .twist fw-icon {
    display: block;
    --fw-icon-size: 1rem;
  }
  .failed {
    padding: var(--fw-space-2);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  fw-skeleton {
    padding: var(--fw-space-2);
  }
  @media (forced-colors: active) {
    .folder[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
