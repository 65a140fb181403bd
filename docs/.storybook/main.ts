import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [
    '../*.mdx',
    '../{start,concepts,guides,catalogue}/*.mdx',
    '../catalogue/*.stories.ts',
    '../../{sdk,plugins}/*/src/**/*.stories.ts',
  ],
  addons: [
    // Tables and footnotes are no part of plain Markdown.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      conditions: ['@fachwerk/source', 'module', 'browser', 'development|production'],
    },
  }),
};
export default config;
