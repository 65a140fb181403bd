/** Of the page, in tokens of the workplace: it follows theme, density and size of the person. */
export const pageStyles = `
  .page { padding: clamp(1rem, 3vw, 2rem); min-block-size: 100%; background: var(--fw-surface-sunken); color: var(--fw-text); }
  h1 { margin: 0 0 var(--fw-space-5); font-size: var(--fw-font-size-xl); }
  .parts { display: grid; gap: var(--fw-space-5); grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    max-inline-size: 60rem; align-items: start; }
  fieldset, section { display: grid; gap: var(--fw-space-4); margin: 0; padding: var(--fw-space-5); min-inline-size: 0;
    border: 1px solid var(--fw-border); border-radius: var(--fw-radius); background: var(--fw-surface); }
  legend { float: inline-start; padding: 0; }
  legend, h2 { margin: 0; font-size: var(--fw-font-size-l); font-weight: var(--fw-font-weight-strong); }
  label { display: grid; gap: var(--fw-space-1); }
  label.check { display: flex; gap: var(--fw-space-2); align-items: center; min-block-size: 1.5rem; }
  input[type='number'] { min-block-size: var(--fw-control-height); padding-inline: var(--fw-space-3); font: inherit;
    border: 1px solid var(--fw-border-strong); border-radius: var(--fw-radius);
    background: var(--fw-surface); color: var(--fw-text); }
  input[type='checkbox'] { inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--fw-accent); }
  dl { display: grid; grid-template-columns: 1fr auto; gap: var(--fw-space-2) var(--fw-space-4); margin: 0; }
  dd { margin: 0; font-variant-numeric: tabular-nums; text-align: end; }
  .total { font-weight: var(--fw-font-weight-strong); border-block-start: 1px solid var(--fw-border); padding-block-start: var(--fw-space-2); }
  button { min-block-size: var(--fw-control-height); padding-inline: var(--fw-space-4); justify-self: start; cursor: pointer;
    font: inherit; font-weight: var(--fw-font-weight-strong);
    border: 0; border-radius: var(--fw-radius); background: var(--fw-accent); color: var(--fw-on-accent); }
  button:hover { background: var(--fw-accent-hover); }
  :focus-visible { outline: var(--fw-focus-width) solid var(--fw-focus); outline-offset: 2px; }
`;
