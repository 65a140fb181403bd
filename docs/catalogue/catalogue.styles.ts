import { css } from 'lit';

export const catalogueStyles = css`
  :host {
    display: block;
    max-inline-size: 60rem;
    padding: var(--fw-space-5);
    color: var(--fw-text);
    font: var(--fw-font-size) / 1.5 var(--fw-font);
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1 {
    display: flex;
    flex-wrap: wrap;
    gap: var(--fw-space-3);
    align-items: center;
    font-size: var(--fw-font-size-xl);
  }
  h2 {
    margin-block: var(--fw-space-6) var(--fw-space-3);
    font-size: var(--fw-font-size-l);
  }
  h3 {
    font-size: var(--fw-font-size);
    font-family: var(--fw-font-mono);
  }
  article {
    display: grid;
    gap: var(--fw-space-2);
    padding-block: var(--fw-space-4);
    border-block-start: 1px solid var(--fw-border);
  }
  pre {
    overflow: auto;
    margin: 0;
    padding: var(--fw-space-3);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius);
    background: var(--fw-surface-sunken);
    font: var(--fw-font-size-s) / 1.5 var(--fw-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .lead {
    margin-block: var(--fw-space-3);
    max-inline-size: 48rem;
  }
  .muted {
    color: var(--fw-text-muted);
  }
  .pair {
    display: grid;
    gap: var(--fw-space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  }
  .pair > div {
    min-inline-size: 0;
  }
  :host(contract-try-it) {
    padding: 0;
  }
  #answers {
    margin-block: var(--fw-space-4) var(--fw-space-2);
  }
  form {
    display: grid;
    gap: var(--fw-space-3);
  }
  .buttons {
    display: flex;
    gap: var(--fw-space-3);
  }
  ol {
    display: grid;
    gap: var(--fw-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
