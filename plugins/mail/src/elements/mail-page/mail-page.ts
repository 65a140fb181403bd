import { currentLocale, isTyping, type SplitResizeDetail } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Observable } from 'rxjs';
import type { Place } from '../../address.ts';
import type { KeptDraft } from '../../draft-vault.ts';
import { clockTime } from '../../mail-date.ts';
import type { PaneSizes } from '../../pane-sizes.ts';
import { intentOf, type Intent } from '../../shortcuts.ts';
import { define } from '../define.ts';
import '../folder-list/folder-list.ts';
import type { FolderListModel } from '../folder-list/folder-list.ts';
import { MailElement } from '../mail-element.ts';
import '../mail-list/mail-list.ts';
import type { MailList, MailListModel } from '../mail-list/mail-list.ts';
import '../reading-pane/reading-pane.ts';
import type { ReadingPaneModel } from '../reading-pane/reading-pane.ts';
import { mailPageStyles } from './mail-page.styles.ts';

type PageIntent = Exclude<Intent, 'next' | 'previous' | 'mark' | 'search'>;
export interface MailPageModel {
  readonly folders: FolderListModel;
  readonly list: MailListModel;
  readonly reader: ReadingPaneModel;
  readonly place$: Observable<Place>;
  readonly singleKeys$: Observable<boolean>;
  readonly sizes$: Observable<PaneSizes | undefined>;
  /** False: this person has no account at all. */
  readonly hasAccount$: Observable<boolean>;
  /** Since when the server is not reached; undefined while it is. */
  readonly unreached$: Observable<string | undefined>;
  /** Drafts that were left in this browser. */
  readonly kept$: Observable<readonly KeptDraft[]>;
  do(intent: PageIntent): void;
  narrow(narrow: boolean): void;
  resize(sizes: PaneSizes): void;
  /** Where one pane is shown at a time: the folders, as a place to come back from. */
  showFolders(): void;
  resume(draft: KeptDraft): void;
  discard(draft: KeptDraft): void;
}

/** Below this width three panes are too many: the folders come when they are asked for. */
const roomForThree = 1080;
/** As long as the host waits for the second key, in milliseconds. */
const sequenceTime = 1000;

/**
 * Folders, list and reading pane: three, two or one at a time, as there is room.
 *
 * @tag fachwerk-mail-page
 */
export class MailPage extends MailElement {
  static override styles = mailPageStyles;

  @property({ attribute: false }) accessor model!: MailPageModel;
  @state() private accessor narrow = false;
  @state() private accessor roomy = true;
  @state() private accessor foldersWanted = false;
  @query('fachwerk-mail-list') private accessor list!: MailList | null;
  #sequenceSince = Number.NEGATIVE_INFINITY;
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry) this.roomy = entry.contentRect.width >= roomForThree;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event) || inOverlay(event) || !concerns(event, this))
      return;
    const intent = intentOf(event, this.watch(this.model.singleKeys$) ?? true);
    // A key that is none of ours may begin a sequence of the host's (`g e`): the next one belongs to it.
    const inSequence = event.key.length === 1 && event.timeStamp - this.#sequenceSince < sequenceTime;
    this.#sequenceSince = !intent && event.key.length === 1 ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (!intent || inSequence) return;
    event.preventDefault();
    if (intent === 'next') this.list?.move(1, event.shiftKey);
    else if (intent === 'previous') this.list?.move(-1, event.shiftKey);
    else if (intent === 'mark') this.list?.mark();
    else if (intent === 'search') this.list?.focusSearch();
    else this.model.do(intent);
  };

  readonly #onUnfocused = (): void => this.list?.focusList();
  readonly #onNarrow = ({ detail }: CustomEvent<{ narrow: boolean }>): void => {
    this.narrow = detail.narrow;
    this.model.narrow(detail.narrow);
  };
  readonly #onResize = ({ detail }: CustomEvent<SplitResizeDetail>): void => this.model.resize(detail);
  readonly #onShowFolders = (): void => {
    if (this.narrow) this.model.showFolders();
    else this.foldersWanted = !this.foldersWanted;
  };
  readonly #onResume = (): void => this.#kept((draft) => this.model.resume(draft));
  readonly #onDiscard = (): void => this.#kept((draft) => this.model.discard(draft));

  #kept(act: (draft: KeptDraft) => void): void {
    const [draft] = this.watch(this.model.kept$) ?? [];
    if (draft) act(draft);
  }

  override render(): TemplateResult {
    const place = this.watch(this.model.place$) ?? {};
    const sizes = this.watch(this.model.sizes$);
    this.watch(this.model.singleKeys$);
    const hasAccount = this.watch(this.model.hasAccount$);
    const unreached = this.watch(this.model.unreached$);
    if (hasAccount === false) return this.#noAccount();
    // Once something is known, the panes say themselves how old it is.
    if (hasAccount === undefined && unreached !== undefined) return this.#unreached(unreached);
    return html`<div aria-live="polite">${this.#keptBanner()}</div>
      ${this.#panes(place, sizes)}`;
  }

  #panes(place: Place, sizes: PaneSizes | undefined): TemplateResult {
    const pane = place.thread !== undefined ? 'end' : place.mailbox === undefined ? 'start' : 'main';
    const folders = this.narrow || this.roomy || this.foldersWanted;
    return html`<fw-split-view
      pane=${pane}
      start-size=${sizes?.start ?? 15}
      end-size=${sizes?.end ?? (this.roomy ? 46 : 30)}
      start-label=${this.text('folders-width')}
      end-label=${this.text('reader-width')}
      @fw-narrow=${this.#onNarrow}
      @fw-resize=${this.#onResize}
    >
      ${
        folders
          ? html`<fachwerk-mail-folders
              slot="start"
              .text=${this.text}
              .model=${this.model.folders}
            ></fachwerk-mail-folders>`
          : nothing
      }
      <fachwerk-mail-list
        .text=${this.text}
        .model=${this.model.list}
        ?folders-hidden=${this.narrow || !this.roomy}
        @mail-folders=${this.#onShowFolders}
      ></fachwerk-mail-list>
      <fachwerk-mail-reader
        slot="end"
        .text=${this.text}
        .model=${this.model.reader}
        ?alone=${this.narrow}
        @mail-unfocused=${this.#onUnfocused}
      ></fachwerk-mail-reader>
    </fw-split-view>`;
  }

  #noAccount(): TemplateResult {
    return html`<h1 class="visually-hidden">${this.text('name')}</h1>
      <fw-empty-state icon="mail" heading=${this.text('no-account')}>${this.text('no-account-text')}</fw-empty-state>`;
  }

  #unreached(since: string): TemplateResult {
    const time = clockTime(since, currentLocale());
    return html`<h1 class="visually-hidden">${this.text('name')}</h1>
      <fw-empty-state icon="cloud-off" tone="danger" heading=${this.text('error-unreachable')}>
        ${this.text('unreached-text', { time })}
      </fw-empty-state>`;
  }

  #keptBanner(): TemplateResult | typeof nothing {
    const [draft] = this.watch(this.model.kept$) ?? [];
    if (!draft) return nothing;
    const subject = draft.draft.subject || this.text('no-subject');
    return html`<fw-banner tone="warning" heading=${this.text('kept-draft', { subject })}>
      ${this.text('kept-draft-text')}
      <fw-button slot="action" size="s" variant="primary" @click=${this.#onResume}>${this.text('resume')}</fw-button>
      <fw-button slot="action" size="s" @click=${this.#onDiscard}>${this.text('discard')}</fw-button>
    </fw-banner>`;
  }
}

/** Pressed within, or while nothing beside it has the focus. */
function concerns(event: KeyboardEvent, element: HTMLElement): boolean {
  const path = event.composedPath();
  if (path.includes(element)) return true;
  const around = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
  let node = around(element);
  while (node && node !== path[0]) node = around(node);
  return node !== null;
}

/** An open menu or dialog has keys of its own. */
const inOverlay = (event: Event): boolean =>
  event
    .composedPath()
    .some((target) => target instanceof HTMLElement && target.matches('[role=menu], dialog, [popover]:popover-open'));

define('fachwerk-mail-page', MailPage);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-page': MailPage;
  }
}
