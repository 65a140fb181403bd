import type { DiagnosticsReport } from '@fachwerk/model/host';
import { html, nothing, type TemplateResult } from 'lit';
import { InspectorSection } from '../inspector-section.ts';

type Plugin = DiagnosticsReport['plugins'][number];
const tones = {
  idle: 'neutral',
  starting: 'neutral',
  running: 'success',
  failed: 'danger',
  quarantined: 'danger',
  disabled: 'warning',
} as const;

/** Every plugin on this page: state, views, times, permissions used and not. */
export class PluginList extends InspectorSection {
  override render(): TemplateResult {
    return html`<ul class="lines">
      ${this.report.plugins.map((plugin) => html`<li>${this.#plugin(plugin)}</li>`)}
    </ul>`;
  }

  #plugin(plugin: Plugin): TemplateResult {
    const { text } = this.ctx;
    const { id, phase, version, tier, views, loadMs, startMs, lastFault } = plugin;
    const restart = (): void => void this.uses.diagnostics.restart({ plugin: id });
    const times = loadMs !== undefined || startMs !== undefined;
    return html`<div class="row">
        <strong>${id}</strong>
        <fw-badge tone=${tones[phase]}>${text(`phase-${phase}`)}</fw-badge>
        <fw-icon-button
          size="s"
          icon="refresh"
          label=${text('restart-of', { name: id })}
          @click=${restart}
        ></fw-icon-button>
      </div>
      <span class="muted line">${version} · ${text(`tier-${tier}`)} · ${text('views', { count: views })}</span>
      ${
        times
          ? html`<span class="muted line">${text('times', { load: loadMs ?? '–', start: startMs ?? '–' })}</span>`
          : nothing
      }
      ${
        lastFault
          ? html`<span class="danger line"
              >${text('last-fault', { code: lastFault.code, where: lastFault.where })}</span
            >`
          : nothing
      }
      ${this.#permissions(plugin)}`;
  }

  #permissions({ permissions: { granted, used, revoked } }: Plugin): unknown {
    const unused = granted.filter((permission) => !used.includes(permission));
    const line = (key: 'used' | 'unused' | 'revoked', list: readonly string[]): unknown =>
      list.length === 0
        ? nothing
        : html`<span class="muted line">${this.ctx.text(key, { list: list.join(', ') })}</span>`;
    return [line('used', used), line('unused', unused), line('revoked', revoked)];
  }
}
