import { html, nothing, render, type TemplateResult } from 'lit';
import type { AppearanceValues } from '@fachwerk/model/host';
import type { AppearanceKeeper } from '../appearance/appearance-keeper.ts';
import { languageName } from '../services/appearance-service.ts';
import type { Text } from '../view/view-text.ts';
import type { Layer } from './layer.ts';

const themes = ['system', 'light', 'dark', 'contrast'] as const;
const densities = ['compact', 'standard', 'comfortable'] as const;
const sizes = [100, 110, 125, 150, 175, 200];

interface Option {
  readonly value: string;
  readonly label: string;
}
type Change = (part: Partial<AppearanceValues>) => void;

function choice(
  label: string,
  value: string,
  options: readonly Option[],
  take: (value: string) => void,
): TemplateResult {
  const changed = (event: CustomEvent<{ value: string }>): void => take(event.detail.value);
  return html`<fw-select label=${label} .value=${value} .options=${options} @fw-change=${changed}></fw-select>`;
}

function toggle(label: string, checked: boolean, take: (checked: boolean) => void): TemplateResult {
  const changed = (event: Event): void => take((event.target as HTMLElement & { checked: boolean }).checked);
  return html`<fw-switch .checked=${checked} @fw-change=${changed}>${label}</fw-switch>`;
}

function form(values: AppearanceValues, locales: readonly string[], say: Text, change: Change): TemplateResult {
  return html`<div class="fw-form">
    ${choice(
      say('appearance-theme'),
      values.theme,
      themes.map((value) => ({ value, label: say(`theme-${value}`) })),
      (theme) => change({ theme: theme as AppearanceValues['theme'] }),
    )}
    ${choice(
      say('appearance-density'),
      values.density,
      densities.map((value) => ({ value, label: say(`density-${value}`) })),
      (density) => change({ density: density as AppearanceValues['density'] }),
    )}
    ${choice(
      say('appearance-size'),
      String(values.fontSize),
      [...new Set([...sizes, values.fontSize])]
        .toSorted((a, b) => a - b)
        .map((size) => ({ value: String(size), label: `${size} %` })),
      (size) => change({ fontSize: Number(size) }),
    )}
    ${
      locales.length > 1
        ? choice(
            say('appearance-locale'),
            values.locale,
            locales.map((id) => ({ value: id, label: languageName(id) })),
            (locale) => change({ locale }),
          )
        : nothing
    }
    ${toggle(say('appearance-motion'), values.motion === 'reduced', (reduced) =>
      change({ motion: reduced ? 'reduced' : 'system' }),
    )}
    ${toggle(say('appearance-shortcuts'), values.shortcuts, (shortcuts) => change({ shortcuts }))}
  </div>`;
}

/** Every part of how the workplace looks; each change is seen and kept at once. */
export async function openAppearance(layer: Layer, keeper: AppearanceKeeper, say: Text, change: Change): Promise<void> {
  const body = document.createElement('div');
  const drawn = keeper.values.subscribe((values) => render(form(values, keeper.locales, say, change), body));
  await layer.ask<undefined>((answer) => {
    const close = (): void => answer(undefined);
    return html`<fw-dialog open dismissable label=${say('appearance')} @fw-close=${close}>${body}</fw-dialog>`;
  }, undefined);
  drawn.unsubscribe();
}
