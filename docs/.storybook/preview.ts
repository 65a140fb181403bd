import '@fachwerk/theme-kern/document.css';
import './preview.css';
import type { Preview } from '@storybook/web-components-vite';
import ComponentPage from './component-page.mdx';
import DocsContainer from './docs-container.mdx';
import { wear } from './look.ts';

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const choice = (
  title: string,
  icon: NonNullable<Toolbar['icon']>,
  items: readonly (readonly [value: string, title: string])[],
) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, label]) => ({ value, title: label })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    docs: { page: ComponentPage, container: DocsContainer },
    options: {
      storySort: {
        order: ['Start', ['Welcome', 'Getting started'], 'Concepts', 'Guides', 'Contracts', 'Kit', '*', 'Errors'],
      },
    },
  },
  initialGlobals: { theme: 'light', contrast: 'standard', density: 'standard', locale: 'de' },
  globalTypes: {
    theme: choice('Theme', 'circlehollow', [
      ['light', 'Hell'],
      ['dark', 'Dunkel'],
    ]),
    contrast: choice('Contrast', 'contrast', [
      ['standard', 'Kontrast normal'],
      ['more', 'Mehr Kontrast'],
    ]),
    density: choice('Density', 'component', [
      ['compact', 'Kompakt'],
      ['standard', 'Standard'],
      ['comfortable', 'Bequem'],
    ]),
    locale: choice('Language', 'globe', [
      ['de', 'Deutsch'],
      ['en', 'English'],
    ]),
  },
  decorators: [
    (story, { globals }) => {
      wear(globals);
      return story();
    },
  ],
};
export default preview;
