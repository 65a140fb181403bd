import { publicElements } from './tools/elements/public-elements.ts';

export default {
  globs: ['{sdk/ui,plugins/*}/src/**/*.ts'],
  exclude: ['**/*.{test,test-d,bench,stories,view,schema,styles}.ts'],
  outdir: 'docs',
  litelement: true,
  packagejson: false,
  plugins: [publicElements()],
  quiet: true,
};
