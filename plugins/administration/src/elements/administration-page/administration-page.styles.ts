import { css } from 'lit';

const page = css`
  :host {
    display: block;
    min-block-size: 100%;
    padding: clamp(0.75rem, 2vw, 1.5rem);
    background: var(--fw-surface-sunken);
    container-type: inline-size;
  }
  .page {
    max-inline-size: 90rem;
  }
  h1 {
    margin: 0 0 0.5rem;
    font-size: var(--fw-font-size-xl);
  }
  h2 {
    margin: 0 0 0.375rem;
    font-size: var(--fw-font-size);
  }
  p {
    margin: 0;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    margin-block-end: 0.75rem;
  }
  .muted {
    color: var(--fw-text-muted);
    font-size: var(--fw-font-size-s);
  }
  .line {
    display: block;
  }
  .origins {
    display: flex;
    gap: 0.75rem;
    margin-block-start: 0.75rem;
    padding: 0.75rem 1rem;
    background: var(--fw-surface);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius);
  }
  .origins p {
    max-inline-size: 70ch;
  }
  .origins p + p {
    margin-block-start: 0.375rem;
  }
  .origins fw-icon {
    flex: none;
    font-size: 1.5rem;
    color: var(--fw-accent-text);
  }
`;

const table = css`
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    background: var(--fw-surface);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius);
  }
  th,
  td {
    padding: 0.375rem 0.625rem;
    text-align: start;
    vertical-align: middle;
    font-weight: inherit;
    border-block-end: 1px solid var(--fw-border);
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  thead th {
    font-size: var(--fw-font-size-s);
    font-weight: var(--fw-font-weight-strong);
    color: var(--fw-text-muted);
    white-space: nowrap;
  }
  .label {
    display: none;
  }
  td.times,
  td.bytes {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  th.bytes,
  td.bytes,
  th.actions,
  td.actions {
    text-align: end;
  }
  th.plugin {
    min-inline-size: 15rem;
  }
  .head {
    display: flex;
    gap: 0.25rem;
    align-items: center;
  }
  .names {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    display: block;
    font-weight: var(--fw-font-weight-strong);
  }
  .where {
    vertical-align: middle;
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
  }
  .code {
    min-block-size: 24px;
    padding: 0 0.25rem;
    font-family: var(--fw-font-mono);
    font-size: var(--fw-font-size-s);
    color: var(--fw-accent-text);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    background: none;
    border: 0;
    border-radius: var(--fw-radius-s);
    cursor: pointer;
  }
  .row:hover > * {
    background: var(--fw-surface-hover);
  }
  .details > td {
    padding: 0.75rem 1rem 1rem;
    background: var(--fw-surface-sunken);
  }
`;

const details = css`
  .panes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 1rem 1.5rem;
  }
  .wide {
    grid-column: 1 / -1;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--fw-border);
    overflow-wrap: anywhere;
  }
  .permissions li {
    display: flex;
    gap: 0.75rem;
    align-items: start;
    justify-content: space-between;
  }
  .permissions fw-button {
    flex: none;
  }
  code {
    padding: 0 0.25rem;
    font-family: var(--fw-font-mono);
    font-size: var(--fw-font-size-s);
    background: var(--fw-surface);
    border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius-s);
  }
  dl {
    margin: 0;
  }
  dl div {
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--fw-border);
  }
  dt {
    color: var(--fw-text-muted);
  }
  dd {
    margin: 0;
    text-align: end;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
`;

/** As cards: one plugin below the other, each number with its name. */
const narrow = css`
  @container (max-width: 60rem) {
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table {
      background: none;
      border: 0;
    }
    tr.row {
      position: relative;
      margin-block-end: 0.75rem;
      padding-block-end: 0.375rem;
      background: var(--fw-surface);
      border: 1px solid var(--fw-border);
      border-radius: var(--fw-radius);
    }
    tr.details {
      margin-block: -0.75rem 0.75rem;
      border: 1px solid var(--fw-border);
      border-block-start: 0;
      border-radius: 0 0 var(--fw-radius) var(--fw-radius);
    }
    .row:hover > * {
      background: none;
    }
    tbody th,
    td {
      border: 0;
    }
    tbody th.plugin {
      min-inline-size: 0;
      padding-inline-end: 3rem;
    }
    .row > td {
      display: grid;
      grid-template-columns: 8.5rem 1fr;
      gap: 0.5rem;
      align-items: baseline;
      padding-block: 0.1875rem;
      text-align: start;
      white-space: normal;
    }
    .label {
      display: block;
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
    }
    .row > td.actions {
      position: absolute;
      inset-block-start: 0.375rem;
      inset-inline-end: 0.375rem;
      display: block;
    }
    td.actions .label {
      display: none;
    }
  }
`;

export const administrationPageStyles = [page, table, details, narrow];
