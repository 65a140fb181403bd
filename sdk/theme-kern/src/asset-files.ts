/** What a workplace copies from this package's `assets` folder; `document.css` names the fonts relative to itself. */
export const assetFiles: readonly string[] = [
  'document.css',
  ...['latin', 'latin-ext'].flatMap((subset) =>
    [400, 600].map((weight) => `fonts/fira-sans-${subset}-${weight}-normal.woff2`),
  ),
];
