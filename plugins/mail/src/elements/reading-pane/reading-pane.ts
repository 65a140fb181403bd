import type { Email } from '@fachwerk/model/mail';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Observable } from 'rxjs';
import type { AnswerKind } from '../../answer.ts';
import { failureCode, failureText } from '../../failure.ts';
import type { ReaderState, Thread } from '../../reader-desk.ts';
import { define } from '../define.ts';
import { MailElement } from '../mail-element.ts';
import '../mail-message/mail-message.ts';
import type { MessageModel } from '../mail-message/mail-message.ts';
import type { ListCommand } from '../mail-list/mail-list.ts';
import { slowly } from '../slowly.ts';
import { readingPaneStyles } from './reading-pane.styles.ts';

export interface ReadingPaneModel extends MessageModel {
  readonly state$: Observable<ReaderState>;
  readonly opened$: Observable<ReadonlySet<string>>;
  close(): void;
  do(command: ListCommand): void;
  answerLast(kind: AnswerKind): void;
  retry(): void;
}

const commands = [
  ['archive', 'archive', 'archive', 'e'],
  ['move', 'folder-move', 'move', 'v'],
  ['flag', 'flag', 'toggle-flag', 's'],
  ['unread', 'mark-unread', 'toggle-unread', 'Shift+U'],
  ['delete', 'delete', 'delete', '#'],
] as const;
const answers = [
  ['reply', 'reply', 'r'],
  ['reply-all', 'reply-all', 'a'],
  ['forward', 'forward', 'f'],
] as const;

/**
 * A thread, oldest first; what was read is folded.
 *
 * @tag fachwerk-mail-reader
 * @fires {CustomEvent<void>} mail-unfocused - what had the focus is gone, and nothing here takes it
 */
class ReadingPane extends MailElement {
  static override styles = readingPaneStyles;

  @property({ attribute: false }) accessor model!: ReadingPaneModel;
  /** It is the only pane: a button leads back to the list. */
  @property({ type: Boolean }) accessor alone = false;
  @query('h2') private accessor heading!: HTMLElement | null;
  readonly #slowly = slowly(this);
  #shown = '';
  #hadFocus = false;

  focusHeading(): void {
    this.heading?.focus();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#hadFocus = this.matches(':focus-within');
  }

  protected override updated(_changed: PropertyValues<this>): void {
    void this.#keepFocus();
    const state = this.watch(this.model.state$);
    const id = state?.kind === 'ready' ? state.thread.id : '';
    if (id === this.#shown) return;
    this.#shown = id;
    if (id !== '' && this.alone) this.focusHeading();
    void this.#scrollToFirstOpened();
  }

  /** What had the focus may have gone with its thread: it goes on here, or, when nothing is read, in the list. */
  async #keepFocus(): Promise<void> {
    if (!this.#hadFocus) return;
    await this.updateComplete;
    if (this.matches(':focus-within')) return;
    if (this.heading) this.focusHeading();
    else this.emit('mail-unfocused');
  }

  /** A long thread begins where it is new. */
  async #scrollToFirstOpened(): Promise<void> {
    const scroll = this.renderRoot.querySelector('.scroll');
    const first = this.renderRoot.querySelector('fachwerk-mail-message[opened]');
    if (!scroll || !first) return;
    await (first as { updateComplete?: Promise<unknown> }).updateComplete;
    scroll.scrollTop =
      first === this.renderRoot.querySelector('fachwerk-mail-message') ? 0 : (first as HTMLElement).offsetTop - 80;
  }

  readonly #onBack = (): void => this.model.close();
  readonly #onRetry = (): void => this.model.retry();
  readonly #onCommand = (event: Event): void => {
    this.model.do((event.currentTarget as HTMLElement).dataset['command'] as ListCommand);
  };
  readonly #onAnswer = (event: Event): void => {
    this.model.answerLast((event.currentTarget as HTMLElement).dataset['answer'] as AnswerKind);
  };

  override render(): TemplateResult {
    const state = this.watch(this.model.state$);
    const opened = this.watch(this.model.opened$) ?? new Set<string>();
    const waiting = this.#slowly(state?.kind === 'loading');
    if (state?.kind === 'ready') return this.#thread(state.thread, opened);
    if (state?.kind === 'failed') return html`${this.#toolbar(false)}${this.#failed(state.error)}`;
    if (state?.kind === 'none') {
      return html`<fw-empty-state icon="mail" heading=${this.text('nothing-read')}
        >${this.text('nothing-read-text')}</fw-empty-state
      >`;
    }
    const skeleton = html`<div class="wait" aria-busy="true">
      <fw-skeleton></fw-skeleton><fw-skeleton lines="6"></fw-skeleton>
    </div>`;
    return html`${this.#toolbar(false)}${waiting ? skeleton : nothing}`;
  }

  #toolbar(ready: boolean): TemplateResult {
    return html`<div class="toolbar" role="toolbar" aria-label=${this.text('thread-actions')}>
      ${this.alone ? html`<fw-icon-button icon="arrow-back" label=${this.text('back')} shortcut="u" @click=${this.#onBack}></fw-icon-button>` : nothing}
      ${
        ready
          ? html`${answers.map(
                ([kind, icon, shortcut]) =>
                  html`<fw-icon-button
                    icon=${icon}
                    label=${this.text(kind)}
                    shortcut=${shortcut}
                    data-answer=${kind}
                    @click=${this.#onAnswer}
                  ></fw-icon-button>`,
              )}<span class="space"></span> ${commands.map(
                ([command, icon, label, shortcut]) =>
                  html`<fw-icon-button
                    icon=${icon}
                    label=${this.text(label)}
                    shortcut=${shortcut}
                    data-command=${command}
                    @click=${this.#onCommand}
                  ></fw-icon-button>`,
              )}`
          : nothing
      }
    </div>`;
  }

  #thread({ mails }: Thread, opened: ReadonlySet<string>): TemplateResult {
    const subject = mails[0]?.subject ?? this.text('no-subject');
    return html`${this.#toolbar(true)}
      <div class="scroll">
        <h2 tabindex="-1">
          ${subject}
          ${mails.length > 1 ? html`<span class="number">${this.text('n-mails', { n: mails.length })}</span>` : nothing}
        </h2>
        ${repeat(
          mails,
          ({ id }) => id,
          (email) => this.#message(email, opened.has(email.id)),
        )}
        <div class="answers">
          ${answers.map(
            ([kind, icon]) =>
              html`<fw-button size="s" icon=${icon} data-answer=${kind} @click=${this.#onAnswer}
                >${this.text(kind)}</fw-button
              >`,
          )}
        </div>
      </div>`;
  }

  #message(email: Email, opened: boolean): TemplateResult {
    return html`<fachwerk-mail-message
      .text=${this.text}
      .email=${email}
      .model=${this.model}
      ?opened=${opened}
    ></fachwerk-mail-message>`;
  }

  #failed(error: unknown): TemplateResult {
    const gone = failureCode(error) === 'notFound';
    return html`<fw-empty-state
      icon=${gone ? 'mail-open' : 'cloud-off'}
      tone=${gone ? 'neutral' : 'danger'}
      heading=${this.text(gone ? 'thread-gone' : 'thread-failed')}
    >
      ${failureText(this.text, error)} (${failureCode(error)})
      <fw-button slot="action" icon=${gone ? 'arrow-back' : 'refresh'} @click=${gone ? this.#onBack : this.#onRetry}>
        ${this.text(gone ? 'back' : 'retry')}
      </fw-button>
    </fw-empty-state>`;
  }
}

define('fachwerk-mail-reader', ReadingPane);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-reader': ReadingPane;
  }
}
