import '@fachwerk/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { catalogueStyles } from './catalogue.styles.ts';
import { contractOf, type MemberFacts } from './contracts.ts';
import { fakeOf } from './fakes.ts';
import { schemaText } from './schema-text.ts';
import './try-it.ts';

interface Schemas {
  readonly input?: unknown;
  readonly output?: unknown;
}

const facts = ({ needs, errors = [], timeout, items }: MemberFacts): string[] => [
  ...(needs ? [`needs ${needs}`] : []),
  ...(errors.length > 0 ? [`errors: ${errors.join(', ')}`] : []),
  ...(timeout === undefined ? [] : [timeout === 'none' ? 'no deadline' : `deadline ${timeout} ms`]),
  ...(items ? [`items: ${items}`] : []),
];

const part = (heading: string, schema: unknown): TemplateResult | typeof nothing =>
  schema === undefined
    ? nothing
    : html`<div>
        <p class="muted">${heading}</p>
        <pre tabindex="0">${schemaText(schema)}</pre>
      </div>`;

/** What there is to know of one contract, and a try-it where somebody stands in for it. */
export class ContractPage extends LitElement {
  static override styles = catalogueStyles;
  @property({ attribute: 'contract-id' }) accessor contractId = '';

  override render() {
    const contract = contractOf(this.contractId);
    const { id, name, door, text, experimental, json } = contract;
    return html`<h1>
        ${id}
        <fw-badge tone="info">${contract.facts.kind}</fw-badge>
        ${experimental ? html`<fw-badge tone="warning">experimental</fw-badge>` : nothing}
      </h1>
      <p class="lead">${text}</p>
      <pre tabindex="0">import { ${name} } from '${door}';</pre>
      <p class="muted">
        ${[...facts(contract.facts), ...(contract.facts.privacy ? [`privacy: ${contract.facts.privacy}`] : [])].join(' · ')}
      </p>
      ${this.#parts(json)}
      ${Object.entries(contract.facts.members ?? {}).map(([member, each]) =>
        this.#member(member, each, json.members?.[member] ?? {}),
      )}
      ${
        fakeOf(id)
          ? html`<h2>Try it</h2>
              <contract-try-it .contract=${contract}></contract-try-it>`
          : nothing
      }`;
  }

  #parts({ data, input, output, context }: Schemas & { readonly data?: unknown; readonly context?: unknown }) {
    return html`<div class="pair">
      ${part('data', data)} ${part('input', input)} ${part('output', output)} ${part('context', context)}
    </div>`;
  }

  #member(member: string, each: MemberFacts, { input, output }: Schemas): TemplateResult {
    return html`<article>
      <h2>${member} <fw-badge>${each.kind}</fw-badge></h2>
      <p class="muted">${facts(each).join(' · ')}</p>
      <div class="pair">${part('input', input)} ${part(each.kind === 'stream' ? 'each item' : 'output', output)}</div>
    </article>`;
  }
}
customElements.define('contract-page', ContractPage);

declare global {
  interface HTMLElementTagNameMap {
    'contract-page': ContractPage;
  }
}
