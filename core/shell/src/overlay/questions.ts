import { html, nothing, type TemplateResult } from 'lit';
import type { InputOf } from '@fachwerk/kernel/api';
import type { Ui } from '@fachwerk/model/host';
import type { Text } from '../view/view-text.ts';
import type { LeaveAnswer } from '../routing/leave-guard.ts';

type Confirm = InputOf<typeof Ui, 'confirm'>;

export function confirmDialog(
  { title, text, yes, no, danger }: Confirm,
  say: Text,
  answer: (value: boolean) => void,
): TemplateResult {
  const accept = (): void => answer(true);
  const refuse = (): void => answer(false);
  return html`<fw-dialog open size="s" label=${title} @fw-close=${refuse}>
    ${text ? html`<p class="fw-dialog-text">${text}</p>` : nothing}
    <fw-button slot="footer" ?autofocus=${danger ?? false} @click=${refuse}>${no ?? say('cancel')}</fw-button>
    <fw-button slot="footer" variant=${danger ? 'danger' : 'primary'} ?autofocus=${!danger} @click=${accept}
      >${yes}</fw-button
    >
  </fw-dialog>`;
}

export function leaveDialog(
  titles: readonly string[],
  canSave: boolean,
  say: Text,
  answer: (value: LeaveAnswer) => void,
): TemplateResult {
  const stay = (): void => answer('stay');
  const discard = (): void => answer('discard');
  const save = (): void => answer('save');
  return html`<fw-dialog open size="s" label=${say('leave-title')} @fw-close=${stay}>
    <p class="fw-dialog-text">${say('leave-text', { count: titles.length })}</p>
    <ul class="fw-dialog-list">
      ${titles.map((title) => html`<li>${title}</li>`)}
    </ul>
    <fw-button slot="footer" @click=${stay}>${say('leave-stay')}</fw-button>
    <fw-button slot="footer" variant=${canSave ? 'secondary' : 'danger'} @click=${discard}
      >${say('leave-discard')}</fw-button
    >
    ${
      canSave
        ? html`<fw-button slot="footer" variant="primary" autofocus @click=${save}>${say('leave-save')}</fw-button>`
        : nothing
    }
  </fw-dialog>`;
}
