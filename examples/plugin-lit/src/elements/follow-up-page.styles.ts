import { css } from 'lit';

export const followUpPageStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-block-size: 100%;
    padding: clamp(1rem, 3vw, 2rem);
    background: var(--fw-surface-sunken);
    color: var(--fw-text);
  }
  h1 {
    margin: 0 0 var(--fw-space-5);
    font-size: var(--fw-font-size-xl);
  }
  h2 {
    margin: var(--fw-space-5) 0 var(--fw-space-2);
    font-size: var(--fw-font-size-l);
  }
  h2.due {
    color: var(--fw-danger);
  }
  ul {
    max-inline-size: 56rem;
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius);
    background: var(--fw-surface);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--fw-space-3);
    align-items: center;
    padding: var(--fw-space-3) var(--fw-space-4);
  }
  li + li {
    border-block-start: 1px solid var(--fw-border);
  }
  span {
    flex: 1;
    min-inline-size: 12rem;
    overflow-wrap: anywhere;
  }
`;
