import { cssom } from '@fachwerk/ui';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { catalogueStyles } from './catalogue.styles.ts';
import sheet from '../../sdk/theme-kern/src/css/metrics.css?raw';
import { colorTokens, metricTokens, type Color, type Metric } from './theme-tokens.ts';

/** How a token of this name is shown. The first that fits. */
const samples: readonly (readonly [RegExp, (name: string) => TemplateResult | typeof nothing])[] = [
  [/-font-(?:size|weight)|-font(?:-mono)?$/, (name) => html`<span ${cssom(typeOf(name))}>Straße 12</span>`],
  [/-(?:space-|gap|pad|icon-size)/, (name) => html`<span class="bar" ${cssom({ 'inline-size': of(name) })}></span>`],
  [/-height/, (name) => html`<span class="bar" ${cssom({ 'inline-size': of(name) })}></span>`],
  [/-radius/, (name) => html`<span class="box" ${cssom({ 'border-radius': of(name) })}></span>`],
  [/-shadow-/, (name) => html`<span class="box" ${cssom({ 'box-shadow': of(name) })}></span>`],
  [/-scrim/, (name) => html`<span class="box" ${cssom({ background: of(name) })}></span>`],
];
const of = (name: string): string => `var(${name})`;
const typeOf = (name: string): Readonly<Record<string, string>> => {
  const property = name.includes('-size') ? 'font-size' : name.includes('-weight') ? 'font-weight' : 'font-family';
  return { [property]: of(name) };
};

/** In which order, and which names. */
const groups: readonly (readonly [heading: string, names: RegExp])[] = [
  ['Type', /-font|-line-height/],
  ['Spacing', /-space-|-gap|-pad/],
  ['Sizes of controls', /-(?:control|row)-height|-icon-size|-focus-width/],
  ['Radius', /-radius/],
  ['Shadow', /-shadow-|-scrim/],
  ['Motion', /-duration|-reduced-motion/],
];

/** Every token of the theme: its name, its values, what it is for. */
export class TokenPage extends LitElement {
  static override styles = [
    catalogueStyles,
    css`
      :host {
        max-inline-size: 75rem;
      }
      td:nth-child(2) {
        min-inline-size: 11rem;
      }
      td:has(.swatch) {
        white-space: nowrap;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      caption {
        padding-block-end: var(--fw-space-2);
        text-align: start;
        font-size: var(--fw-font-size-l);
        font-weight: var(--fw-font-weight-strong);
      }
      th,
      td {
        padding: var(--fw-space-2) var(--fw-space-3) var(--fw-space-2) 0;
        border-block-end: 1px solid var(--fw-border);
        text-align: start;
        vertical-align: top;
      }
      th {
        font-weight: var(--fw-font-weight-strong);
      }
      code {
        font: var(--fw-font-size-s) / 1.5 var(--fw-font-mono);
        white-space: nowrap;
      }
      section {
        overflow-x: auto;
        margin-block-start: var(--fw-space-6);
      }
      .swatch {
        display: inline-block;
        inline-size: 2rem;
        block-size: 1.5rem;
        margin-inline-end: var(--fw-space-2);
        border: 1px solid var(--fw-border-strong);
        border-radius: var(--fw-radius);
        vertical-align: middle;
        forced-color-adjust: none;
      }
      .bar {
        display: inline-block;
        block-size: 1rem;
        background: var(--fw-accent);
        forced-color-adjust: none;
      }
      .box {
        display: inline-block;
        inline-size: 4rem;
        block-size: 2.5rem;
        border: 1px solid var(--fw-border-strong);
        background: var(--fw-surface-raised);
        forced-color-adjust: none;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<h1>Tokens</h1>
      <p class="lead">
        What views and elements take instead of colours and sizes of their own: <code>color: var(--fw-text)</code>. A
        workplace sets those marked <em>Land</em> in its theme file; all others are the same everywhere. Each pair of
        colours that is read together holds WCAG 2.2 AA in every look.
      </p>
      ${this.#colors()}
      ${groups.map(([heading, names]) =>
        this.#metrics(
          heading,
          metricTokens(sheet).filter(({ name }) => groupOf(name) === names),
        ),
      )}`;
  }

  #colors(): TemplateResult {
    const looks = colorTokens[0]?.values.map(([look]) => look) ?? [];
    return html`<section tabindex="0" aria-label="Colours">
      <table>
        <caption>
          Colours
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">For</th>
            ${looks.map((look) => html`<th scope="col">${look}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${colorTokens.map((token) => this.#color(token))}
        </tbody>
      </table>
    </section>`;
  }

  #color({ name, use, values, ofLand }: Color): TemplateResult {
    return html`<tr>
      <th scope="row"><code>${name}</code></th>
      <td>${use}${ofLand ? html` <em>Land</em>` : nothing}</td>
      ${values.map(
        ([, value]) => html`<td><span class="swatch" ${cssom({ background: value })}></span><code>${value}</code></td>`,
      )}
    </tr>`;
  }

  #metrics(heading: string, metrics: readonly Metric[]): TemplateResult {
    return html`<section tabindex="0" aria-label=${heading}>
      <table>
        <caption>
          ${heading}
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">For</th>
            <th scope="col">Value</th>
            <th scope="col">Looks like</th>
          </tr>
        </thead>
        <tbody>
          ${metrics.map((metric) => this.#metric(metric))}
        </tbody>
      </table>
    </section>`;
  }

  #metric({ name, use, value, others }: Metric): TemplateResult {
    const sample = samples.find(([fits]) => fits.test(name))?.[1];
    return html`<tr>
      <th scope="row"><code>${name}</code></th>
      <td>${use}</td>
      <td>${value}${others.length > 0 ? html`<br /><span class="muted">${others.join(', ')}</span>` : nothing}</td>
      <td aria-hidden="true">${sample?.(name) ?? nothing}</td>
    </tr>`;
  }
}
customElements.define('token-page', TokenPage);

/** The group that takes a name; the last takes what is left, so that nothing is left out. */
const groupOf = (name: string): RegExp | undefined =>
  (groups.find(([, names]) => names.test(name)) ?? groups.at(-1))?.[1];

declare global {
  interface HTMLElementTagNameMap {
    'token-page': TokenPage;
  }
}
