import type { ContextOf, UsesOf } from '@fachwerk/sdk';
import type { DiagnosticsReport } from '@fachwerk/model/host';
import { FwElement } from '@fachwerk/ui';
import { css } from 'lit';
import { property } from 'lit/decorators.js';
import type manifest from '../manifest.ts';

/** What every part of the panel is given, and how it looks. */
export abstract class InspectorSection extends FwElement {
  static override styles = css`
    :host {
      display: block;
    }
    h3 {
      margin: 0.75rem 0 0.25rem;
      font-size: var(--fw-font-size);
    }
    p {
      margin: 0.25rem 0;
    }
    ul,
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ul ul {
      padding-inline-start: 1rem;
      border-inline-start: 1px solid var(--fw-border);
    }
    li {
      padding-block: 0.375rem;
      overflow-wrap: anywhere;
    }
    .lines > li + li {
      border-block-start: 1px solid var(--fw-border);
    }
    .muted {
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
    }
    .line {
      display: block;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      justify-content: space-between;
    }
    .fields {
      display: grid;
      gap: 0.75rem;
      margin-block: 0.5rem;
    }
    code {
      font-family: var(--fw-font-mono);
      font-size: var(--fw-font-size-s);
    }
    summary {
      cursor: pointer;
      min-block-size: 24px;
      overflow-wrap: anywhere;
    }
    .danger {
      color: var(--fw-danger);
    }
  `;

  @property({ attribute: false }) accessor uses!: UsesOf<typeof manifest>;
  @property({ attribute: false }) accessor ctx!: ContextOf<typeof manifest>;
  @property({ attribute: false }) accessor report!: DiagnosticsReport;
}
