import { defineConfig } from 'tsup';

/** For all packages; entries beyond src/index.ts are named in a package's own script. */
export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  dts: false,
  clean: false,
  sourcemap: true,
  silent: true,
  // "sqlite" does not exist; only "node:sqlite" does.
  removeNodeProtocol: false,
});
