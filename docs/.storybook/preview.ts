import '@fachwerk/theme-kern/document.css';
import './preview.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const choice = (
  title: string,
  icon: NonNullable<Toolbar['icon']>,
  items: readonly (readonly [value: string, title: string])[],
) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, label]) => ({ value, title: label })) },
});

/** What the shell sets on the root element for a person, here by the toolbar. */
const attributes = { theme: 'data-kern-theme', contrast: 'data-contrast', density: 'data-density', locale: 'lang' };

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
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
      for (const [name, attribute] of Object.entries(attributes)) {
        document.documentElement.setAttribute(attribute, String(globals[name]));
      }
      return story();
    },
  ],
};
export default preview;
