import type { ContextOf } from '@fachwerk/sdk';
import type { MenuSelectDetail } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type manifest from '../../manifest.ts';
import { countsOf, stateOf, toneOf, type Numbers, type PluginReport } from '../../plugin-row.ts';

export type Text = ContextOf<typeof manifest>['text'];
export interface TableParts {
  readonly text: Text;
  readonly numbers: Numbers;
  readonly opened: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly choose: (plugin: PluginReport, action: 'disable' | 'enable' | 'restart') => void;
  readonly details: (plugin: PluginReport) => TemplateResult;
}

const columns = ['plugin', 'tier', 'state', 'faults', 'permissions', 'times', 'bytes', 'actions'] as const;

/** The roles are written out because a narrow screen shows rows as cards, and a table that is drawn as blocks is none. */
export const pluginTable = (plugins: readonly PluginReport[], parts: TableParts): TemplateResult =>
  html`<table role="table" aria-label=${parts.text('name')}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          (column) => html`<th role="columnheader" scope="col" class=${column}>${parts.text(`column-${column}`)}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        plugins,
        ({ id }) => id,
        (plugin) => [row(plugin, parts), parts.opened.has(plugin.id) ? opened(plugin, parts) : nothing],
      )}
    </tbody>
  </table>`;

const cell = (column: (typeof columns)[number], { text }: TableParts, content: unknown): TemplateResult =>
  html`<td role="cell" class=${column}>
    <span class="label" aria-hidden="true">${text(`column-${column}`)}</span><span class="value">${content}</span>
  </td>`;

function row(plugin: PluginReport, parts: TableParts): TemplateResult {
  const { text, numbers, opened: open, toggle } = parts;
  const state = stateOf(plugin);
  const turn = (): void => toggle(plugin.id);
  return html`<tr role="row" class="row" data-plugin=${plugin.id}>
    <th role="rowheader" scope="row" class="plugin">
      <div class="head">
        <fw-icon-button
          size="s"
          icon=${open.has(plugin.id) ? 'chevron-down' : 'chevron-right'}
          label=${text('details', { name: plugin.name })}
          .expanded=${open.has(plugin.id)}
          @click=${turn}
        ></fw-icon-button>
        <span class="names"
          ><span class="name">${plugin.name}</span>
          <span class="muted">${text('version', { version: plugin.version })} · ${plugin.id}</span></span
        >
      </div>
    </th>
    ${cell('tier', parts, tier(plugin, text))}
    ${cell(
      'state',
      parts,
      html`<fw-badge tone=${toneOf(state)} title=${text('state-here')}>${text(`state-${state}`)}</fw-badge>`,
    )}
    ${cell('faults', parts, faults(plugin, parts))} ${cell('permissions', parts, permissions(plugin, parts))}
    ${cell('times', parts, times(plugin, parts))} ${cell('bytes', parts, numbers.kilobytes(plugin.bytes))}
    ${cell('actions', parts, actions(plugin, parts))}
  </tr>`;
}

const tier = ({ tier: where }: PluginReport, text: Text): TemplateResult =>
  html`<span class="where"
    ><fw-icon name=${where === 'isolated' ? 'shield' : 'app'}></fw-icon>${text(`tier-${where}`)}</span
  >`;

function faults(
  { id, lastFault, faultCount }: PluginReport,
  { text, numbers, opened: open, toggle }: TableParts,
): unknown {
  if (!lastFault) return html`<span class="muted">${text('no-faults')}</span>`;
  const show = (): void => {
    if (!open.has(id)) toggle(id);
  };
  return html`<button
      type="button"
      class="code"
      aria-label=${text('fault-shown', { code: lastFault.code })}
      @click=${show}
    >
      ${lastFault.code}
    </button>
    <span class="muted">${numbers.moment(lastFault.time)}</span>
    ${faultCount === 0 ? nothing : html`<span class="muted line">${text('fault-count', { count: faultCount })}</span>`}`;
}

function permissions(plugin: PluginReport, { text }: TableParts): unknown {
  const { granted, used, revoked } = countsOf(plugin);
  return html`${
    granted === 0 && revoked === 0
      ? html`<span class="muted">${text('permissions-none')}</span>`
      : text('permissions-count', { used, granted: granted + revoked })
  }
  ${revoked === 0 ? nothing : html`<fw-badge tone="warning">${text('permissions-revoked', { count: revoked })}</fw-badge>`}`;
}

function times({ load, start }: PluginReport, { text, numbers }: TableParts): unknown {
  if (!load && !start) return html`<span class="muted">${text('time-none')}</span>`;
  const shown = (time: { mean: number } | undefined): string =>
    time ? numbers.milliseconds(time.mean) : text('fact-none');
  return text('times', { load: shown(load), start: shown(start) });
}

function actions(plugin: PluginReport, { text, choose }: TableParts): TemplateResult {
  const off = plugin.disabled;
  const chosen = ({ detail }: CustomEvent<MenuSelectDetail>): void =>
    choose(plugin, detail.value as 'disable' | 'enable' | 'restart');
  return html`<fw-menu align="end" @fw-select=${chosen}>
    <fw-icon-button
      slot="trigger"
      size="s"
      icon="more"
      label=${text('actions', { name: plugin.name })}
    ></fw-icon-button>
    <fw-menu-item
      value=${off ? 'enable' : 'disable'}
      icon=${off ? 'play' : 'block'}
      ?danger=${!off}
      ?disabled=${plugin.blocked !== undefined || (plugin.fixed && !off)}
      >${text(off ? 'enable' : 'disable')}</fw-menu-item
    >
    <fw-menu-item value="restart" icon="refresh" ?disabled=${off || plugin.fixed}>${text('restart')}</fw-menu-item>
  </fw-menu>`;
}

const opened = (plugin: PluginReport, { details }: TableParts): TemplateResult =>
  html`<tr role="row" class="details">
    <td role="cell" colspan=${columns.length}>${details(plugin)}</td>
  </tr>`;
