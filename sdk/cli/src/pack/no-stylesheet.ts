import type { Plugin } from 'esbuild';

/** A stylesheet that a script imports would become a second file, which no page names: it would be lost without a word. */
export const noStylesheet: Plugin = {
  name: 'no-stylesheet',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, ({ path }) => ({
      errors: [
        {
          text: `A script cannot import the stylesheet ${path}.`,
          notes: [{ text: 'Put styles into the element or component that they are for.' }],
        },
      ],
    }));
  },
};
