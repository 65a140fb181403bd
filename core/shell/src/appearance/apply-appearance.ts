import type { AppearanceValues } from '@fachwerk/model/host';

const steps = [100, 110, 125, 150, 175, 200];
const nearest = (size: number): number =>
  steps.reduce((best, step) => (Math.abs(step - size) < Math.abs(best - size) ? step : best));

/** Writes it where the theme's sheets look for it: attributes of the root element, inherited into every shadow root. */
export function applyAppearance(root: HTMLElement, values: AppearanceValues): void {
  const size = nearest(values.fontSize);
  const attributes: Readonly<Record<string, string | undefined>> = {
    lang: values.locale,
    'data-kern-theme': values.theme === 'light' || values.theme === 'dark' ? values.theme : undefined,
    'data-contrast': values.theme === 'contrast' ? 'more' : undefined,
    'data-density': values.density === 'standard' ? undefined : values.density,
    'data-font-size': size === 100 ? undefined : String(size),
    'data-motion': values.motion === 'reduced' ? 'reduced' : undefined,
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) root.removeAttribute(name);
    else if (root.getAttribute(name) !== value) root.setAttribute(name, value);
  }
}
