import { css } from 'lit';

export const homePageStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-block-size: 100%;
    padding: clamp(1rem, 3vw, 2rem);
    background: var(--fw-surface-sunken);
  }
  header {
    margin-block-end: 1.5rem;
  }
  h1 {
    margin: 0;
    font-size: var(--fw-font-size-xl);
  }
  p {
    margin: 0.25rem 0 0;
    color: var(--fw-text-muted);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
    gap: 1rem;
    align-items: start;
  }
  section {
    background: var(--fw-surface);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius);
    min-inline-size: 0;
    overflow: hidden;
  }
  section.large {
    grid-column: span 2;
  }
  @media (width < 48rem) {
    section.large {
      grid-column: auto;
    }
  }
  h2 {
    margin: 0;
    padding: 0.75rem 1rem;
    font-size: var(--fw-font-size-l);
    border-block-end: 1px solid var(--fw-border);
  }
`;
