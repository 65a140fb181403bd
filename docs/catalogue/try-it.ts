import '@fachwerk/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Observable, Subscription } from 'rxjs';
import { serviceClient } from '../../sdk/testing/src/service-client.ts';
import { catalogueStyles } from './catalogue.styles.ts';
import { shapes, type Contract } from './contracts.ts';
import { fakeOf } from './fakes.ts';
import { sampleOf } from './schema-text.ts';

interface Said {
  readonly id: number;
  readonly what: string;
  readonly text: string;
}
type Members = Readonly<Record<string, (input: unknown) => unknown>>;
const shown = (value: unknown): string => (value === undefined ? 'no value' : JSON.stringify(value, undefined, 2));

/** Calls a service of a contract, or follows one of its streams, against the fake that passes the contract’s suite. */
export class TryIt extends LitElement {
  static override styles = catalogueStyles;
  @property({ attribute: false }) accessor contract: Contract | undefined;
  @state() private accessor member = '';
  @state() private accessor input = '';
  @state() private accessor said: readonly Said[] = [];
  @state() private accessor following = false;
  #service: Members | undefined;
  #stream: Subscription | undefined;
  #count = 0;

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('contract') || !this.contract) return;
    const { id, facts } = this.contract;
    const fake = fakeOf(id);
    this.#service = fake && serviceClient({ id }, shapes, fake);
    this.#choose(Object.keys(facts.members ?? {})[0] ?? '');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  #choose(member: string): void {
    this.#leave();
    this.member = member;
    const sample = sampleOf(this.contract?.json.members?.[member]?.input);
    this.input = sample === undefined ? '' : JSON.stringify(sample, undefined, 2);
  }

  #say(what: string, text: string): void {
    this.#count += 1;
    this.said = [{ id: this.#count, what, text }, ...this.said].slice(0, 12);
  }

  #leave(): void {
    this.#stream?.unsubscribe();
    this.#stream = undefined;
    this.following = false;
  }

  readonly #typed = ({ detail }: CustomEvent<{ value: string }>): void => {
    this.input = detail.value;
  };
  readonly #chosen = ({ detail }: CustomEvent<{ value: string }>): void => this.#choose(detail.value);
  readonly #left = (): void => this.#leave();
  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    void this.#run();
  };

  async #run(): Promise<void> {
    this.#leave();
    const { member } = this;
    try {
      const input: unknown = this.input.trim() === '' ? undefined : JSON.parse(this.input);
      const answer = this.#service?.[member]?.(input);
      if (this.contract?.facts.members?.[member]?.kind === 'stream') this.#follow(answer as Observable<unknown>);
      else this.#say(member, shown(await answer));
    } catch (error) {
      this.#fail(error);
    }
  }

  #follow(stream: Observable<unknown>): void {
    const { member } = this;
    this.following = true;
    this.#stream = stream.subscribe({
      next: (item) => this.#say(member, shown(item)),
      error: (error: unknown) => this.#fail(error),
      complete: () => this.#say(member, 'complete'),
    });
  }

  #fail(error: unknown): void {
    const { code, message } = error as { code?: string; message?: string };
    this.#say(this.member, `${code ? `${code}: ` : ''}${message ?? String(error)}`);
  }

  override render() {
    const members = Object.keys(this.contract?.facts.members ?? {});
    if (!this.#service) return nothing;
    return html`<form @submit=${this.#submitted}>
        <fw-select
          label="Member"
          .value=${this.member}
          .options=${members.map((value) => ({ value, label: value }))}
          @fw-change=${this.#chosen}
        ></fw-select>
        <fw-textarea label="Input, as JSON" rows="5" .value=${this.input} @fw-input=${this.#typed}></fw-textarea>
        <div class="buttons">
          <fw-button type="submit" variant="primary">Run</fw-button>
          ${this.following ? html`<fw-button @click=${this.#left}>Unsubscribe</fw-button>` : nothing}
        </div>
      </form>
      <h3 id="answers">Answers</h3>
      <ol aria-labelledby="answers" aria-live="polite">
        ${this.said.map(
          ({ id, what, text }) =>
            html`<li data-answer=${id}>
              <span class="muted">${what}</span>
              <pre tabindex="0">${text}</pre>
            </li>`,
        )}
      </ol>`;
  }
}
customElements.define('contract-try-it', TryIt);

declare global {
  interface HTMLElementTagNameMap {
    'contract-try-it': TryIt;
  }
}
