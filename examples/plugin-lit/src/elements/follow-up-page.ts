import { OpenMail } from '@fachwerk/model/mail';
import { failed, type ViewProps } from '@fachwerk/sdk';
import { FwElement } from '@fachwerk/ui';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dayAfter, followUpsIn, KEY, without, type FollowUp } from '../follow-up.ts';
import type manifest from '../manifest.ts';
import { followUpPageStyles } from './follow-up-page.styles.ts';

type Props = ViewProps<typeof manifest, 'page'>;

/** What is due and what will be, by day. */
export class FollowUpPage extends FwElement {
  static override styles = followUpPageStyles;
  @property({ attribute: false }) accessor view!: Props['view'];
  @property({ attribute: false }) accessor uses!: Props['uses'];
  @property({ attribute: false }) accessor ctx!: Props['ctx'];
  @state() private accessor all: readonly FollowUp[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.uses.storage.watch({ key: KEY }).subscribe(({ value }) => {
      this.all = followUpsIn(value);
    });
    this.ctx.locale.subscribe(() => this.requestUpdate());
  }

  override render() {
    const { text } = this.ctx;
    const days = [...new Set(this.all.map(({ due }) => due))];
    return html`<h1 tabindex="-1">${text('name')}</h1>
      ${
        days.length === 0
          ? html`<fw-empty-state icon="flag" level="2" heading=${text('empty')}>${text('empty-text')}</fw-empty-state>`
          : days.map((day) => this.#day(day))
      }`;
  }

  #day(day: string): TemplateResult {
    const isDue = day <= dayAfter(new Date(), 0);
    const date = new Date(`${day}T12:00`).toLocaleDateString(this.ctx.locale.value, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    });
    return html`<h2 class=${isDue ? 'due' : ''}>${isDue ? this.ctx.text('due', { date }) : date}</h2>
      <ul>
        ${this.all.filter(({ due }) => due === day).map((one) => this.#row(one))}
      </ul>`;
  }

  #row({ id, account, title }: FollowUp): TemplateResult {
    const { text } = this.ctx;
    return html`<li>
      <span>${title}</span>
      <fw-button icon="mail-open" data-id=${id} data-account=${account} @click=${this.#open}
        >${text('open', { title })}</fw-button
      >
      <fw-button icon="check" variant="primary" data-id=${id} data-account=${account} @click=${this.#done}
        >${text('done', { title })}</fw-button
      >
    </li>`;
  }

  #of(event: Event): FollowUp | undefined {
    const { id, account } = (event.currentTarget as HTMLElement).dataset;
    return this.all.find((one) => one.id === id && one.account === account);
  }

  readonly #open = async (event: Event): Promise<void> => {
    const one = this.#of(event);
    if (!one) return;
    try {
      await this.uses.openMail({ account: one.account, id: one.id });
    } catch (error) {
      if (!failed(error, OpenMail, 'notFound')) this.ctx.log('warn', 'a mail cannot be opened', { error });
      void this.uses.ui.toast({ text: this.ctx.text('gone'), tone: 'error' });
    }
  };

  readonly #done = async (event: Event): Promise<void> => {
    const one = this.#of(event);
    if (!one) return;
    const { signal } = this.view;
    await this.uses.storage.set({ key: KEY, value: without(this.all, one).map((each) => ({ ...each })) }, { signal });
    const answer = await this.uses.ui.toast({ text: this.ctx.text('finished'), action: this.ctx.text('undo') });
    if (answer === 'action') {
      const value = [...without(this.all, one), one].map((each) => ({ ...each }));
      await this.uses.storage.set({ key: KEY, value }, { signal });
    }
  };
}
