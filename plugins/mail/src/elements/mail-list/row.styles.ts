import { css } from 'lit';

/** For the rows, which the virtual list draws into its own root. */
export const rowStyles = css`
  .mail {
    display: flex;
    gap: var(--fw-space-3);
    block-size: 100%;
    padding: var(--fw-space-2) var(--fw-space-3) var(--fw-space-2) var(--fw-space-4);
    align-items: center;
    line-height: 1.35;
  }
  .face {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    cursor: pointer;
  }
  .tick {
    display: none;
    position: absolute;
    inset: 0;
    place-items: center;
    border: 2px solid var(--fw-border-strong);
    border-radius: 50%;
    background: var(--fw-surface);
    color: transparent;
    --fw-icon-size: 1.25rem;
  }
  .face:hover .tick,
  .selected .tick {
    display: grid;
  }
  .selected .tick {
    border-color: var(--fw-accent);
    background: var(--fw-accent);
    color: var(--fw-on-accent);
  }
  .lines {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: 1px;
  }
  .line {
    display: flex;
    align-items: baseline;
    gap: var(--fw-space-2);
    min-inline-size: 0;
  }
  .text {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who {
    color: var(--fw-text);
  }
  .subject {
    color: var(--fw-text);
    font-size: var(--fw-font-size-s);
  }
  .preview {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  time {
    flex: none;
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-xs);
    font-variant-numeric: tabular-nums;
  }
  .unread .who,
  .unread .subject {
    font-weight: var(--fw-font-weight-strong);
  }
  .unread time {
    color: var(--fw-accent-text);
    font-weight: var(--fw-font-weight-strong);
  }
  .dot {
    flex: none;
    align-self: center;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: 50%;
    background: var(--fw-accent);
  }
  .marks {
    flex: none;
    display: inline-flex;
    gap: var(--fw-space-1);
    align-self: center;
    color: var(--fw-text-muted);
    --fw-icon-size: 1rem;
  }
  .flagged {
    color: var(--fw-danger);
  }
  mark {
    background: var(--fw-warning-quiet);
    color: inherit;
    font-weight: var(--fw-font-weight-strong);
  }
  @media (forced-colors: active) {
    .dot {
      background: Highlight;
      forced-color-adjust: none;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
