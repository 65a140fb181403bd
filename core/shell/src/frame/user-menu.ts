import { html, nothing, type TemplateResult } from 'lit';
import type { MenuSelectDetail } from '@fachwerk/ui';
import type { AppearanceValues } from '@fachwerk/model/host';
import type { FrameActions, FrameModel } from './frame-model.ts';

const themes: readonly (readonly [AppearanceValues['theme'], string])[] = [
  ['system', 'contrast'],
  ['light', 'light-mode'],
  ['dark', 'dark-mode'],
  ['contrast', 'visibility'],
];

function act(value: string, model: FrameModel, actions: FrameActions): void {
  const [kind = '', rest = ''] = value.split(/:(.*)/s);
  if (kind === 'theme') actions.change({ theme: rest as AppearanceValues['theme'] });
  else if (kind === 'locale') actions.change({ locale: rest });
  else if (kind === 'settings' && model.settingsPath) actions.go(model.settingsPath);
  else if (kind === 'appearance') actions.appearance();
  else if (kind === 'help') actions.help();
  else if (kind === 'statement') actions.statement();
  else if (kind === 'sign-out') actions.signOut();
}

const languageItems = ({ languages, appearance }: FrameModel): TemplateResult | typeof nothing =>
  languages.length < 2
    ? nothing
    : html`<hr />
        ${languages.map(
          ({ id, name }) =>
            html`<fw-menu-item
              type="radio"
              value="locale:${id}"
              icon="language"
              lang=${id}
              ?checked=${appearance.locale === id}
              >${name}</fw-menu-item
            >`,
        )}`;

export function userMenu(model: FrameModel, actions: FrameActions): TemplateResult {
  const { text, person, appearance } = model;
  const select = (event: CustomEvent<MenuSelectDetail>): void => act(event.detail.value, model, actions);
  return html`<fw-menu align="end" label=${text('user-menu', { name: person.name })} @fw-select=${select}>
    <button slot="trigger" type="button" class="fw-user">
      <fw-avatar aria-hidden="true" name=${person.name || person.email}></fw-avatar>
      <span class="fw-unseen">${text('user-menu', { name: person.name })}</span>
      <span class="fw-seen" aria-hidden="true">${person.name}</span>
    </button>
    ${themes.map(
      ([theme, icon]) =>
        html`<fw-menu-item type="radio" value="theme:${theme}" icon=${icon} ?checked=${appearance.theme === theme}
          >${text(`theme-${theme}`)}</fw-menu-item
        >`,
    )}
    ${languageItems(model)}
    <hr />
    <fw-menu-item value="appearance" icon="palette">${text('appearance-open')}</fw-menu-item>
    ${
      model.settingsPath
        ? html`<fw-menu-item value="settings" icon="settings">${text('settings')}</fw-menu-item>`
        : nothing
    }
    <fw-menu-item value="help" icon="keyboard" shortcut="?">${text('help')}</fw-menu-item>
    <fw-menu-item value="statement" icon="info">${text('statement')}</fw-menu-item>
    <hr />
    <fw-menu-item value="sign-out" icon="logout">${text('sign-out')}</fw-menu-item>
  </fw-menu>`;
}
