import { css } from 'lit';

export const settingsPageStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-block-size: 100%;
    padding: clamp(1rem, 3vw, 2rem);
    background: var(--fw-surface-sunken);
  }
  .page {
    max-inline-size: 44rem;
  }
  h1 {
    margin: 0 0 1.5rem;
    font-size: var(--fw-font-size-xl);
  }
  section {
    padding: 1rem 1.25rem 1.25rem;
    background: var(--fw-surface);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius);
  }
  section + section {
    margin-block-start: 1rem;
  }
  h2 {
    margin: 0 0 1rem;
    font-size: var(--fw-font-size-l);
  }
  .field + .field {
    margin-block-start: 1rem;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    gap: 1rem;
    align-items: start;
  }
`;
