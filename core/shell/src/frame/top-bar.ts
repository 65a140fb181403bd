import { html, nothing, type TemplateResult } from 'lit';
import type { FrameActions, FrameModel, FrameSlots } from './frame-model.ts';
import { userMenu } from './user-menu.ts';

function panelButtons({ panels, openPanel }: FrameModel, { togglePanel }: FrameActions): readonly TemplateResult[] {
  return panels
    .filter(({ button }) => button)
    .map(({ key, label, icon }) => {
      const toggle = (): void => togglePanel(key);
      return html`<fw-icon-button
        icon=${icon}
        label=${label}
        .pressed=${openPanel?.key === key}
        @click=${toggle}
      ></fw-icon-button>`;
    });
}

export function topBar(model: FrameModel, actions: FrameActions, slots: FrameSlots): TemplateResult {
  const { text, land, logo, online } = model;
  const palette = (): void => actions.palette();
  return html`<header class="fw-top">
    <a class="fw-brand" href="/" aria-label=${text('to-start', { land: land.name })}>
      ${logo ? html`<img src=${logo} alt="" />` : nothing}<span>${land.name}</span>
    </a>
    <button id="fw-search" type="button" class="fw-search" aria-keyshortcuts="Control+K" @click=${palette}>
      <fw-icon name="search"></fw-icon>
      <span class="fw-unseen">${text('palette')}</span>
      <span class="fw-seen" aria-hidden="true">${text('palette-placeholder')}</span>
      <fw-kbd aria-hidden="true" keys="${text('key-control')}+K"></fw-kbd>
    </button>
    <div class="fw-tools">
      ${
        online
          ? nothing
          : html`<span class="fw-lost"><fw-icon name="cloud-off" label=${text('offline')}></fw-icon></span>`
      }
      ${slots.tray} ${panelButtons(model, actions)} ${userMenu(model, actions)}
    </div>
  </header>`;
}
