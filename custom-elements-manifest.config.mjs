export default {
  globs: ['{sdk,plugins}/*/src/**/*.ts'],
  exclude: ['**/*.{test,test-d,bench,stories,view,schema,styles}.ts'],
  outdir: 'docs',
  litelement: true,
  packagejson: false,
  quiet: true,
};
