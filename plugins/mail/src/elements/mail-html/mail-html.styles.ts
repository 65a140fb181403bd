import { css } from 'lit';

export const mailHtmlStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .sheet {
    overflow: hidden;
    border-radius: var(--fw-radius);
  }
  .sheet.paper {
    background: #fff;
    padding: var(--fw-space-3);
  }
  iframe {
    display: block;
    inline-size: 100%;
    block-size: 4rem;
    border: 0;
  }
  iframe:focus-visible {
    outline: var(--fw-focus-width) solid var(--fw-focus);
    outline-offset: 2px;
  }
  .target {
    position: sticky;
    inset-block-end: 0;
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: 0 var(--fw-space-2);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius);
    background: var(--fw-surface-raised);
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media print {
    .target {
      display: none;
    }
  }
`;
