import type { Address } from '@fachwerk/model/mail';
import type { ChangeDetail, FilesDetail, FwTextarea } from '@fachwerk/ui';
import type { FwRecipients, RecipientsDetail, Suggest } from '@fachwerk/ui/recipients';
import '@fachwerk/ui/recipients';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Observable } from 'rxjs';
import { failureCode, failureText } from '../../failure.ts';
import { domainOf, isExternal } from '../../recipients.ts';
import { senderLabel, senderValue, type Sender } from '../../sender-options.ts';
import type { Problem, WriteDesk } from '../../write-desk.ts';
import { define } from '../define.ts';
import '../draft-files/draft-files.ts';
import { MailElement } from '../mail-element.ts';
import { slowly } from '../slowly.ts';
import { composerStyles } from './composer.styles.ts';
import { keepingText } from './keeping-text.ts';

export type Written =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly desk: WriteDesk };
export interface ComposerModel {
  readonly written$: Observable<Written>;
  readonly senders$: Observable<readonly Sender[]>;
  readonly suggest: Suggest;
  /** Asks for files and adds them. */
  attach(desk: WriteDesk): void;
  send(desk: WriteDesk): void;
  discard(desk: WriteDesk): void;
  close(desk: WriteDesk | undefined): void;
  compose(): void;
  takeOver(desk: WriteDesk): void;
  moveTo(desk: WriteDesk, account: string, identity: string): void;
  lookInSent(): void;
}
type People = 'to' | 'cc' | 'bcc';

/**
 * Writes one mail.
 *
 * @tag fachwerk-mail-composer
 */
export class Composer extends MailElement {
  static override styles = composerStyles;

  @property({ attribute: false }) accessor model!: ComposerModel;
  @state() private accessor shown: ReadonlySet<People> = new Set();
  @query('fw-textarea') private accessor body!: FwTextarea | null;
  readonly #slowly = slowly(this);
  #desk: WriteDesk | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const written = this.watch(this.model.written$);
    const desk = written?.kind === 'ready' ? written.desk : undefined;
    if (desk === this.#desk) return;
    this.#desk = desk;
    if (desk) void this.#begin(desk);
  }

  /** An answer is begun above what it quotes, a new mail with whom it goes to. */
  async #begin(desk: WriteDesk): Promise<void> {
    await this.updateComplete;
    if (desk.draft$.value.to.length === 0) return this.renderRoot.querySelector<FwRecipients>('fw-recipients')?.focus();
    await this.body?.updateComplete;
    this.body?.focus();
    this.body?.textarea?.setSelectionRange(0, 0);
    this.body?.textarea?.scrollTo(0, 0);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!ctrl || !this.#desk || event.isComposing) return;
    if (event.key === 'Enter') this.#send();
    else if (event.key === 's') void this.#desk.keeper.save().catch(() => undefined);
    else return;
    event.preventDefault();
  };

  readonly #send = (): void => {
    // What is typed and no chip yet counts too.
    for (const field of this.renderRoot.querySelectorAll<FwRecipients>('fw-recipients')) field.commit();
    if (this.#desk) this.model.send(this.#desk);
  };
  readonly #onDiscard = (): void => {
    if (this.#desk) this.model.discard(this.#desk);
  };
  readonly #onClose = (): void => this.model.close(this.#desk);
  readonly #onCompose = (): void => this.model.compose();
  readonly #onTake = (): void => {
    if (this.#desk) this.model.takeOver(this.#desk);
  };
  readonly #onLook = (): void => this.model.lookInSent();
  readonly #onKeep = (): void => this.#desk?.problem$.next(undefined);

  readonly #onPeople = (event: CustomEvent<RecipientsDetail>): void => {
    const field = (event.currentTarget as HTMLElement).dataset['field'] as People;
    this.#desk?.change({ [field]: [...event.detail.value] });
  };
  readonly #onMore = (event: Event): void => {
    const field = (event.currentTarget as HTMLElement).dataset['field'] as People;
    this.shown = new Set([...this.shown, field]);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<FwRecipients>(`fw-recipients[data-field=${field}]`)?.focus(),
    );
  };
  readonly #onSubject = (event: Event): void =>
    this.#desk?.change({ subject: (event.target as HTMLInputElement).value });
  readonly #onBody = ({ detail }: CustomEvent<ChangeDetail>): void => this.#desk?.change({ text: detail.value });
  readonly #onFiles = ({ detail }: CustomEvent<FilesDetail>): void => this.#desk?.files.add(detail.files);
  readonly #onAttach = (): void => {
    if (this.#desk) this.model.attach(this.#desk);
  };
  readonly #onDetach = ({ detail }: CustomEvent<string>): void => this.#desk?.detach(detail);
  readonly #onRemove = ({ detail }: CustomEvent<string>): void => this.#desk?.files.remove(detail);
  readonly #onRetry = ({ detail }: CustomEvent<string>): void => this.#desk?.files.retry(detail);
  readonly #onSender = ({ detail }: CustomEvent<ChangeDetail>): void => {
    const [account, identity] = JSON.parse(detail.value) as [string, string];
    if (!this.#desk) return;
    if (account === this.#desk.account.id) this.#desk.change({ identity });
    else this.model.moveTo(this.#desk, account, identity);
  };

  override render(): TemplateResult {
    const written = this.watch(this.model.written$);
    const waiting = this.#slowly(written === undefined || written.kind === 'loading');
    if (written?.kind === 'ready') return this.#writing(written.desk);
    if (written?.kind === 'missing') {
      return html`<h1 class="visually-hidden">${this.text('write')}</h1>
        <fw-empty-state icon="draft" heading=${this.text('draft-missing')}>
          ${this.text('draft-missing-text')}
          <fw-button slot="action" variant="primary" icon="edit" @click=${this.#onCompose}
            >${this.text('compose')}</fw-button
          >
          <fw-button slot="action" @click=${this.#onClose}>${this.text('back')}</fw-button>
        </fw-empty-state>`;
    }
    if (written?.kind === 'failed') {
      return html`<h1 class="visually-hidden">${this.text('write')}</h1>
        <fw-empty-state icon="cloud-off" tone="danger" heading=${this.text('draft-failed')}>
          ${failureText(this.text, written.error)} (${failureCode(written.error)})
          <fw-button slot="action" @click=${this.#onClose}>${this.text('back')}</fw-button>
        </fw-empty-state>`;
    }
    return html`<h1 class="bar">${this.text('write')}</h1>
      ${waiting ? html`<fw-skeleton lines="6"></fw-skeleton>` : nothing}`;
  }

  #writing(desk: WriteDesk): TemplateResult {
    const draft = this.watch(desk.draft$) ?? desk.draft$.value;
    const locked = this.watch(desk.lock.state$) !== 'held';
    const sending = this.watch(desk.sending$) !== 'no';
    const problem = this.watch(desk.problem$);
    return html`${this.#bar(desk, locked, sending)}
      <div class="notices" aria-live="polite">${locked ? this.#elsewhere(desk) : this.#problem(problem)}</div>
      <fw-file-drop label=${this.text('attach')} ?disabled=${locked} @fw-files=${this.#onFiles}>
        <div class="sheet">
          ${this.#head(desk, problem, locked)}
          <div class="line">
            <label for="subject">${this.text('subject')}</label>
            <input
              id="subject"
              autocomplete="off"
              .value=${live(draft.subject)}
              ?readonly=${locked}
              @input=${this.#onSubject}
            />
          </div>
          <fachwerk-mail-draft-files
            .text=${this.text}
            .attached=${draft.attachments}
            .pending=${this.watch(desk.files.pending$) ?? []}
            @mail-detach=${this.#onDetach}
            @mail-remove=${this.#onRemove}
            @mail-retry=${this.#onRetry}
          ></fachwerk-mail-draft-files>
          <fw-textarea
            plain
            hide-label
            label=${this.text('body')}
            .value=${draft.text}
            ?readonly=${locked}
            @fw-input=${this.#onBody}
          ></fw-textarea>
        </div>
      </fw-file-drop>`;
  }

  #bar(desk: WriteDesk, locked: boolean, sending: boolean): TemplateResult {
    const keeping = this.watch(desk.keeper.state$);
    return html`<div class="bar">
      <fw-icon-button icon="arrow-back" label=${this.text('close-draft')} @click=${this.#onClose}></fw-icon-button>
      <h1 tabindex="-1">${this.text('write')}</h1>
      <span class="kept ${keeping?.kind === 'failed' ? 'failed' : ''}" role="status"
        >${keeping ? keepingText(this.text, keeping) : ''}</span
      >
      <fw-icon-button
        icon="delete"
        label=${this.text('discard')}
        ?disabled=${locked || sending}
        @click=${this.#onDiscard}
      ></fw-icon-button>
      <fw-icon-button
        icon="attachment"
        label=${this.text('attach')}
        ?disabled=${locked}
        @click=${this.#onAttach}
      ></fw-icon-button>
      <fw-button variant="primary" icon="send" ?disabled=${locked} ?loading=${sending} @click=${this.#send}
        >${this.text('send')}</fw-button
      >
    </div>`;
  }

  #head(desk: WriteDesk, problem: Problem | undefined, locked: boolean): TemplateResult {
    const draft = desk.draft$.value;
    const has = (field: People): boolean => this.shown.has(field) || draft[field].length > 0;
    const hidden = (['cc', 'bcc'] as const).filter((field) => !has(field));
    return html`${this.#from(desk, locked)}
      <div class="row">
        ${this.#people('to', draft.to, locked, problem)}
        ${hidden.map(
          (field) =>
            html`<fw-button size="s" variant="ghost" data-field=${field} @click=${this.#onMore}
              >${this.text(`field-${field}`)}</fw-button
            >`,
        )}
      </div>
      ${has('cc') ? this.#people('cc', draft.cc, locked, undefined) : nothing}
      ${has('bcc') ? this.#people('bcc', draft.bcc, locked, undefined) : nothing}`;
  }

  #from(desk: WriteDesk, locked: boolean): TemplateResult | typeof nothing {
    const all = this.watch(this.model.senders$) ?? [];
    // Files are in one account; they do not go along to another.
    const movable = desk.draft$.value.attachments.length === 0 && !desk.files.running;
    const offered = all.filter(({ account }) => movable || account.id === desk.account.id);
    if (offered.length < 2) return nothing;
    const { identity } = desk.draft$.value;
    const chosen =
      offered.find((each) => each.account.id === desk.account.id && each.identity.id === identity) ?? offered[0];
    return html`<div class="line">
      <span class="label" aria-hidden="true">${this.text('field-from')}</span>
      <fw-select
        label=${this.text('field-from')}
        hide-label
        .value=${chosen ? senderValue(chosen) : ''}
        .options=${offered.map((each) => ({ value: senderValue(each), label: senderLabel(each) }))}
        ?disabled=${locked}
        @fw-change=${this.#onSender}
      ></fw-select>
    </div>`;
  }

  #people(field: People, value: readonly Address[], locked: boolean, problem: Problem | undefined): TemplateResult {
    const error = problem?.kind === 'recipients' ? this.#recipientsError(problem) : '';
    return html`<fw-recipients
      plain
      data-field=${field}
      label=${this.text(`field-${field}`)}
      error=${error}
      hint=${this.#externalHint(value)}
      .value=${value}
      .suggest=${this.model.suggest}
      ?disabled=${locked}
      @fw-change=${this.#onPeople}
    ></fw-recipients>`;
  }

  #recipientsError({ invalid, unknown }: Extract<Problem, { kind: 'recipients' }>): string {
    if (invalid.length === 0) return this.text('error-noRecipients');
    const list = invalid.join(', ');
    return unknown ? this.text('unknown-recipients', { list }) : this.text('invalid-recipients', { list });
  }

  #externalHint(value: readonly Address[]): string {
    const own = (this.watch(this.model.senders$) ?? []).map(({ identity }) => domainOf(identity.email));
    const external = own.length === 0 ? [] : value.filter((each) => each.email.includes('@') && isExternal(each, own));
    return external.length === 0 ? '' : this.text('external-recipients', { n: external.length });
  }

  #elsewhere(desk: WriteDesk): TemplateResult | typeof nothing {
    if (this.watch(desk.lock.state$) === 'waiting') return nothing;
    return html`<fw-banner tone="warning" heading=${this.text('draft-elsewhere')}>
      ${this.text('draft-elsewhere-text')}
      <fw-button slot="action" size="s" @click=${this.#onTake}>${this.text('take-over')}</fw-button>
    </fw-banner>`;
  }

  #problem(problem: Problem | undefined): TemplateResult | typeof nothing {
    if (problem?.kind === 'files') return html`<fw-banner tone="danger">${this.text('files-failed')}</fw-banner>`;
    if (problem?.kind === 'unclear') {
      return html`<fw-banner tone="warning" heading=${this.text('unclear')}>
        ${this.text('unclear-text')}
        <fw-button slot="action" size="s" @click=${this.#onLook}>${this.text('look-in-sent')}</fw-button>
        <fw-button slot="action" size="s" @click=${this.#send}>${this.text('send-again')}</fw-button>
        <fw-button slot="action" size="s" @click=${this.#onKeep}>${this.text('keep-draft')}</fw-button>
      </fw-banner>`;
    }
    if (problem?.kind !== 'failed') return nothing;
    return html`<fw-banner tone="danger" heading=${this.text('not-sent')}>
      ${failureText(this.text, problem.error)} (${failureCode(problem.error)})
      <fw-button slot="action" size="s" icon="refresh" @click=${this.#send}>${this.text('retry')}</fw-button>
    </fw-banner>`;
  }
}

define('fachwerk-mail-composer', Composer);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-composer': Composer;
  }
}
