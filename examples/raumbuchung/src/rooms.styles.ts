export const styles = `
  :host { display: block; min-block-size: 100%; }
  .page { display: grid; gap: var(--fw-space-3); align-content: start; min-block-size: 100%; box-sizing: border-box;
    padding: var(--fw-space-4) var(--fw-space-5); background: var(--fw-surface-sunken); color: var(--fw-text); }
  h1, h2, p, ul { margin: 0; padding: 0; }
  h1 { font-size: var(--fw-font-size-xl); }
  h2 { font-size: var(--fw-font-size-l, 1.125rem); }
  .head { display: flex; flex-wrap: wrap; gap: var(--fw-space-2) var(--fw-space-5); align-items: end; justify-content: space-between; }
  .head p, .facts, .legend, aside header p { color: var(--fw-text-muted); font-size: var(--fw-font-size-s); }
  .bar, .days { display: flex; flex-wrap: wrap; gap: var(--fw-space-2); align-items: center; }
  .bar fw-text-field { inline-size: 10rem; }
  .bar fw-select { inline-size: 12rem; }

  .body { display: grid; gap: var(--fw-space-4); align-items: start; }
  .split:not(.narrow) .body { grid-template-columns: minmax(0, 1fr) 19rem; }
  table { display: block; overflow: hidden; background: var(--fw-surface); border: 1px solid var(--fw-border);
    border-radius: var(--fw-radius); }
  thead, tbody { display: block; }
  tr { display: grid; grid-template-columns: minmax(10rem, 16rem) repeat(20, minmax(0, 1fr)); }
  tbody tr { border-block-start: 1px solid var(--fw-border); }
  th, td { padding: 0; text-align: start; font-weight: inherit; }
  .corner, tbody th { padding: var(--fw-space-2) var(--fw-space-3); }
  thead th { color: var(--fw-text-muted); font-size: var(--fw-font-size-s); }
  .hour { grid-column: span 2; padding-block: var(--fw-space-2); border-inline-start: 1px solid var(--fw-border); }
  .hour span { display: block; padding-inline-start: var(--fw-space-1); overflow: hidden; font-variant-numeric: tabular-nums; }
  .name, .facts { display: block; }
  .name { font-weight: var(--fw-font-weight-strong); }
  td { grid-column: span var(--span); min-inline-size: 0; }
  td.free { box-shadow: inset 1px 0 var(--fw-surface-sunken); }
  td.free.full { box-shadow: inset 1px 0 var(--fw-border); }
  td button { display: flex; align-items: center; box-sizing: border-box; inline-size: 100%; block-size: 100%; min-block-size: 2.75rem;
    padding: 0 var(--fw-space-2); font: inherit; font-size: var(--fw-font-size-s); text-align: start; color: inherit;
    background: none; border: 0; border-radius: var(--fw-radius-s); cursor: pointer; }
  td button:focus-visible { position: relative; z-index: 1; outline: 3px solid var(--fw-focus); outline-offset: -3px; }
  td span { display: -webkit-box; overflow: hidden; overflow-wrap: anywhere; hyphens: auto; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-height: 1.25; }
  .free button:hover { background: var(--fw-accent-quiet); }
  .free.chosen button { background: var(--fw-surface-selected); border-radius: 0; }
  .taken, .mine { padding: 3px 1px; }
  .taken button { cursor: default; color: var(--fw-text-muted); }
  .taken button, .swatch.taken { background: repeating-linear-gradient(135deg, var(--fw-surface-hover) 0 6px, var(--fw-surface-sunken) 6px 12px); }
  .taken button span { padding: 0 var(--fw-space-1); background: var(--fw-surface-sunken); border-radius: var(--fw-radius-s); }
  .mine button, .swatch.mine { color: var(--fw-on-accent); background: var(--fw-accent); }
  .mine button:hover { background: var(--fw-accent-hover); }
  .mine button:focus-visible { outline-color: var(--fw-on-accent); box-shadow: 0 0 0 2px var(--fw-focus); }
  .mine.chosen button { box-shadow: 0 0 0 2px var(--fw-surface), 0 0 0 4px var(--fw-accent); }

  .legend { display: flex; flex-wrap: wrap; gap: var(--fw-space-1) var(--fw-space-4); margin-block-start: var(--fw-space-2); list-style: none; }
  .legend li { display: flex; gap: var(--fw-space-2); align-items: center; }
  .swatch { inline-size: 1.25rem; block-size: 0.75rem; border: 1px solid var(--fw-border-strong); border-radius: var(--fw-radius-s); background: var(--fw-surface); }
  .keys { margin-inline-start: auto; }

  aside { padding: var(--fw-space-4); background: var(--fw-surface); border: 1px solid var(--fw-border); border-radius: var(--fw-radius); }
  aside { display: grid; gap: var(--fw-space-3); }
  .times { display: grid; grid-template-columns: 1fr 1fr; gap: var(--fw-space-3); }
  .title { font-weight: var(--fw-font-weight-strong); overflow-wrap: anywhere; }
  .buttons { display: flex; flex-wrap: wrap; gap: var(--fw-space-2); }

  .narrow { padding: var(--fw-space-3); }
  .narrow .head { display: grid; }
  .narrow .bar fw-select { flex: 1 1 9rem; inline-size: auto; }
  .narrow tr { grid-template-columns: repeat(20, minmax(0, 1fr)); }
  .narrow .corner { position: absolute; inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
  .narrow tbody th { display: flex; flex-wrap: wrap; gap: 0 var(--fw-space-3); align-items: baseline; grid-column: 1 / -1; padding-block: var(--fw-space-2) 0; }
  .narrow td button { min-block-size: 2.5rem; padding-inline: 2px; }
  .narrow td span { -webkit-line-clamp: 2; font-size: 0.6875rem; }
  .narrow .keys { display: none; }
`;
