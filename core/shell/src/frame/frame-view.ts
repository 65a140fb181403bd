import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FrameActions, FrameModel, FrameSlots, Note, RailItem } from './frame-model.ts';
import { topBar } from './top-bar.ts';

function skipLinks({ text }: FrameModel, { skipTo }: FrameActions): TemplateResult {
  const skip = (event: Event): void => {
    event.preventDefault();
    skipTo((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  };
  return html`<div class="fw-skip">
    <a href="#fw-main" @click=${skip}>${text('skip-main')}</a>
    <a href="#fw-rail" @click=${skip}>${text('skip-rail')}</a>
    <a href="#fw-search" @click=${skip}>${text('skip-search')}</a>
  </div>`;
}

const note = ({ tone, text, action, act }: Note): TemplateResult => {
  const run = (): void => act();
  return html`<fw-banner tone=${tone}
    >${text}<fw-button slot="action" size="s" @click=${run}>${action}</fw-button></fw-banner
  >`;
};

const railItem = ({ label, icon, href, current, badge }: RailItem, { text }: FrameModel): TemplateResult =>
  html`<li>
    <a href=${href} aria-current=${current ? 'page' : nothing}>
      <fw-icon name=${icon}></fw-icon><span>${label}</span>
      ${
        badge > 0
          ? html`<fw-badge tone="accent" count=${badge} label=${text('badge', { count: badge })}></fw-badge>`
          : nothing
      }
    </a>
  </li>`;

function sidePanel(
  model: FrameModel,
  { togglePanel }: FrameActions,
  slots: FrameSlots,
): TemplateResult | typeof nothing {
  const { openPanel, text } = model;
  if (!openPanel) return nothing;
  const close = (): void => togglePanel(openPanel.key);
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
  return html`<aside class="fw-side" aria-labelledby="fw-side-title" @keydown=${key}>
    <header>
      <h2 id="fw-side-title" tabindex="-1">${openPanel.label}</h2>
      <fw-icon-button icon="close" label=${text('panel-close')} @click=${close}></fw-icon-button>
    </header>
    ${slots.side}
  </aside>`;
}

function footer({ text, footer: links }: FrameModel, { statement }: FrameActions): TemplateResult {
  const show = (): void => statement();
  return html`<footer class="fw-foot">
    <button type="button" @click=${show}>${text('statement')}</button>
    ${links.map(({ label, href }) => html`<a href=${href} target="_blank" rel="noopener">${label}</a>`)}
  </footer>`;
}

/** The whole frame, in light DOM: landmarks and skip links count only there. */
export function frameView(model: FrameModel, actions: FrameActions, slots: FrameSlots): TemplateResult {
  const { text, notes, rail } = model;
  return html`${skipLinks(model, actions)}
    <div class="fw-grid">
      ${topBar(model, actions, slots)}
      ${
        notes.length
          ? html`<div class="fw-notes" role="region" aria-label=${text('notes')}>
              ${repeat(notes, ({ id }) => id, note)}
            </div>`
          : nothing
      }
      <nav id="fw-rail" class="fw-rail" tabindex="-1" aria-label=${text('rail')}>
        <ul>
          ${repeat(
            rail,
            ({ key }) => key,
            (item) => railItem(item, model),
          )}
        </ul>
      </nav>
      ${slots.main} ${sidePanel(model, actions, slots)} ${footer(model, actions)}
    </div>
    ${slots.over}`;
}
