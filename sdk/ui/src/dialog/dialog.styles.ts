import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(36rem, calc(100vw - 2rem));
    max-inline-size: none;
    max-block-size: min(48rem, calc(100dvh - 2rem));
    padding: 0;
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-l);
    background: var(--fw-surface-raised);
    color: var(--fw-text);
    box-shadow: var(--fw-shadow-3);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: var(--fw-duration) ease-out;
    animation-name: var(--fw-reduced-motion, rise);
  }
  dialog.s {
    inline-size: min(26rem, calc(100vw - 2rem));
  }
  dialog.l {
    inline-size: min(60rem, calc(100vw - 2rem));
  }
  dialog.full {
    inline-size: calc(100vw - 2rem);
    block-size: calc(100dvh - 2rem);
    max-block-size: none;
  }
  dialog::backdrop {
    background: var(--fw-scrim);
  }
  .header {
    display: flex;
    align-items: center;
    gap: var(--fw-space-2);
    padding: var(--fw-space-3) var(--fw-space-3) var(--fw-space-2) var(--fw-space-5);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: var(--fw-font-size-l);
    font-weight: var(--fw-font-weight-strong);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    padding: var(--fw-space-2) var(--fw-space-5) var(--fw-space-4);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--fw-space-2);
    padding: var(--fw-space-2) var(--fw-space-5) var(--fw-space-4);
  }
  .footer[hidden] {
    display: none;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.5rem;
    }
  }
  @media (max-width: 30rem) {
    dialog,
    dialog.s,
    dialog.l,
    dialog.full {
      inline-size: 100vw;
      max-block-size: 100dvh;
      margin-block-end: 0;
      border-radius: var(--fw-radius-l) var(--fw-radius-l) 0 0;
    }
    .header,
    .body,
    .footer {
      padding-inline: var(--fw-space-4);
    }
  }
`;
