import type { EmailSummary } from '@fachwerk/model/mail';
import { currentLocale } from '@fachwerk/ui';
import type { RowContext } from '@fachwerk/ui/virtual-list';
import { html, nothing, type TemplateResult } from 'lit';
import { listDate } from '../../mail-date.ts';
import { markedSpans } from '../../marked-text.ts';
import { shortName } from '../../recipients.ts';
import type { Text } from '../../text.ts';

export interface RowLooks {
  readonly text: Text;
  readonly now: number;
  readonly preview: boolean;
  /** Of what one sent or writes, the recipients are told. */
  readonly outgoing: boolean;
  readonly snippet: string | undefined;
  readonly onFace: (event: Event) => void;
  readonly onDrag: (event: DragEvent) => void;
}

/** Who it is from, or to whom it goes. */
function people({ from, to }: EmailSummary, { outgoing, text }: RowLooks): { names: string; first: string } {
  const list = (outgoing ? to : from) ?? [];
  const names = list.map((each) => shortName(each)).join(', ');
  const first = list[0]?.name ?? list[0]?.email ?? '';
  return { names: names === '' ? text(outgoing ? 'no-recipients' : 'no-sender') : names, first };
}

const hidden = (words: string): TemplateResult => html`<span class="visually-hidden">${words}, </span>`;

function marks({ keywords, hasAttachment }: EmailSummary, { text }: RowLooks): TemplateResult | typeof nothing {
  const answered = keywords['$answered'] ? 'reply' : keywords['$forwarded'] ? 'forward' : undefined;
  if (!answered && !keywords['$flagged'] && !hasAttachment) return nothing;
  return html`<span class="marks">
    ${answered ? html`<fw-icon name=${answered} label=${text(answered === 'reply' ? 'answered' : 'forwarded')}></fw-icon>` : nothing}
    ${hasAttachment ? html`<fw-icon name="attachment" label=${text('has-attachment')}></fw-icon>` : nothing}
    ${keywords['$flagged'] ? html`<fw-icon class="flagged" name="flag-filled" label=${text('flagged')}></fw-icon>` : nothing}
  </span>`;
}

const passage = (snippet: string): TemplateResult[] =>
  markedSpans(snippet).map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : html`${text}`));

/** One row: who, when, what about, how it begins. */
export function mailRow(mail: EmailSummary, { selected }: RowContext, looks: RowLooks): TemplateResult {
  const { text, now, preview, snippet } = looks;
  const unread = !mail.keywords['$seen'];
  const { names, first } = people(mail, looks);
  return html`<div
    class="mail ${unread ? 'unread' : ''} ${selected ? 'selected' : ''}"
    draggable="true"
    data-mail=${mail.id}
    @dragstart=${looks.onDrag}
  >
    <span class="face" data-mail=${mail.id} @click=${looks.onFace}>
      <fw-avatar name=${first} size="s"></fw-avatar>
      <span class="tick"><fw-icon name="check"></fw-icon></span>
    </span>
    <span class="lines">
      <span class="line">
        ${unread ? html`<span class="dot"></span>${hidden(text('unread'))}` : nothing}
        <span class="text who">${names}</span>
        ${marks(mail, looks)}
        <time datetime=${mail.receivedAt}>${listDate(mail.receivedAt, now, currentLocale())}</time>
      </span>
      <span class="line"><span class="text subject">${mail.subject || text('no-subject')}</span></span>
      ${preview ? html`<span class="line"><span class="text preview">${snippet ? passage(snippet) : mail.preview}</span></span>` : nothing}
    </span>
  </div>`;
}
