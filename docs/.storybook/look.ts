/** How the workplace looks, as the toolbar says, on stories and on pages. */
import { themes, type ThemeVars } from 'storybook/theming';

/** What the shell sets on the root element for a person. */
const attributes = { theme: 'data-kern-theme', contrast: 'data-contrast', density: 'data-density', locale: 'lang' };

type Globals = Readonly<Record<string, unknown>>;

export function wear(globals: Globals): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    document.documentElement.setAttribute(attribute, String(globals[name]));
  }
}

/** A page without stories has no decorator: it is dressed here, and Storybook's own parts with it. */
export function docsTheme(context: { readonly store: { readonly userGlobals: { get(): Globals } } }): ThemeVars {
  const globals = context.store.userGlobals.get();
  wear(globals);
  return globals['theme'] === 'dark' ? themes.dark : themes.light;
}
