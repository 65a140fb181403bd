import type { PermissionText } from '@fachwerk/model/permissions';
import { html, nothing, type TemplateResult } from 'lit';
import { meaningOf, type Numbers, type PluginReport } from '../../plugin-row.ts';
import type { Text } from './plugin-table.ts';

export interface DetailParts {
  readonly text: Text;
  readonly numbers: Numbers;
  readonly permission: (id: string) => PermissionText;
  readonly switchPermission: (id: string, revoked: boolean) => void;
}

/** What a row has no room for: each permission in plain words, each kind of fault with its meaning, and the numbers. */
export const pluginDetails = (plugin: PluginReport, parts: DetailParts): TemplateResult =>
  html`<div class="panes">
    ${permissions(plugin, parts)} ${faults(plugin, parts)} ${facts(plugin, parts)}
    ${plugin.blocked === undefined ? nothing : html`<p class="wide">${parts.text('blocked', { reason: plugin.blocked })}</p>`}
    ${plugin.fixed ? html`<p class="muted wide">${parts.text('fixed')}</p>` : nothing}
  </div>`;

function permissions({ permissions: all, fixed }: PluginReport, { text, permission, switchPermission }: DetailParts) {
  const unused = all.some(({ used }) => !used);
  return html`<section>
    <h2>${text('details-permissions')}</h2>
    ${all.length === 0 ? html`<p class="muted">${text('permissions-none')}</p>` : nothing}
    <ul class="permissions">
      ${all.map(({ id, used, revoked }) => {
        const { title, text: meaning } = permission(id);
        const state = revoked ? 'revoked' : used ? 'used' : 'unused';
        const change = (): void => switchPermission(id, revoked);
        const tone = revoked ? 'warning' : used ? 'success' : 'neutral';
        return html`<li>
          <span class="permission"
            ><strong>${title}</strong> <fw-badge tone=${tone}>${text(state)}</fw-badge>
            <span class="muted line">${meaning}</span></span
          >
          ${
            fixed && id === 'administration'
              ? nothing
              : html`<fw-button size="s" @click=${change}
                  >${text(revoked ? 'restore' : 'revoke')}<span class="visually-hidden">: ${title}</span></fw-button
                >`
          }
        </li>`;
      })}
    </ul>
    ${unused ? html`<p class="muted">${text('unused-hint')}</p>` : nothing}
  </section>`;
}

function faults({ faults: all, lastFault }: PluginReport, { text, numbers }: DetailParts) {
  // One of this page may not have reached the gateway yet.
  const here =
    lastFault && !all.some(({ code, where }) => code === lastFault.code && where === lastFault.where)
      ? [{ code: lastFault.code, where: lastFault.where, version: '', count: 1, last: lastFault.time }]
      : [];
  const rows = [...here, ...all];
  if (rows.length === 0) return nothing;
  return html`<section>
    <h2>${text('details-faults')}</h2>
    <ul class="faults">
      ${rows.map(
        ({ code, where, version, count, last }) =>
          html`<li>
            <span><code>${code}</code> ${text(meaningOf(code))}</span>
            <span class="muted line"
              >${text('fault-where')}: ${where} · ${text('fault-times')}: ${numbers.whole(count)} ·
              ${text('fault-when')}:
              ${numbers.moment(last)}${version === '' ? nothing : html` · ${text('version', { version })}`}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function facts({ id, package: from, load, start }: PluginReport, { text, numbers }: DetailParts) {
  const times = (time: { mean: number; most: number } | undefined): string =>
    time ? `${numbers.milliseconds(time.mean)} / ${numbers.milliseconds(time.most)}` : text('fact-none');
  const rows = [
    ['fact-id', id],
    ['fact-package', from ?? text('fact-none')],
    ['fact-load', times(load)],
    ['fact-start', times(start)],
  ] as const;
  return html`<section>
    <h2>${text('details-facts')}</h2>
    <dl>
      ${rows.map(
        ([key, value]) =>
          html`<div>
            <dt>${text(key)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
