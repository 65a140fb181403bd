import { html, nothing, type TemplateResult } from 'lit';
import { keyNames } from '../shortcuts/key-names.ts';
import type { Text } from '../view/view-text.ts';
import type { Layer } from './layer.ts';

export interface HelpLine {
  readonly keys: string;
  readonly label: string;
}
export interface HelpGroup {
  readonly label: string;
  readonly lines: readonly HelpLine[];
}

const group = ({ label, lines }: HelpGroup, say: Text): TemplateResult =>
  html`<section>
    <h3>${label}</h3>
    <dl>
      ${lines.map(
        (line) =>
          html`<div>
            <dt>${line.label}</dt>
            <dd><fw-kbd keys=${keyNames(line.keys, say)}></fw-kbd></dd>
          </div>`,
      )}
    </dl>
  </section>`;

/** All shortcuts there are, by who brings them. */
export async function openHelp(layer: Layer, groups: readonly HelpGroup[], off: boolean, say: Text): Promise<void> {
  await layer.ask<undefined>((answer) => {
    const close = (): void => answer(undefined);
    return html`<fw-dialog open dismissable size="l" label=${say('help-title')} @fw-close=${close}>
      ${off ? html`<fw-banner tone="info">${say('help-off')}</fw-banner>` : nothing}
      <div class="fw-keys">${groups.map((part) => group(part, say))}</div>
    </fw-dialog>`;
  }, undefined);
}
