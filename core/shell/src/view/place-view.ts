import { render, nothing } from 'lit';
import type { Observable, Subscription } from 'rxjs';
import type { HostLock, InstalledPlugin, ViewInfo, ViewPlace, ViewState } from '@fachwerk/kernel';
import { FrameEdges, type EdgeTexts } from './frame-edges.ts';
import { brokenView, skeleton, unresponsive, type StateTexts } from './view-states.ts';
import { viewStyles } from './view.styles.ts';
import type { Text } from './view-text.ts';

/** Sent from the element in which a view is placed, when its state changes. */
export const viewEvent = 'fachwerk-view';
export type ViewEvent = CustomEvent<ViewState['kind']>;

const patience = 200;

export interface PlaceOptions {
  /** Emits after the language has changed. */
  readonly locale: Observable<unknown>;
  readonly lock: HostLock;
  readonly text: Text;
  /** The name of a plugin in the person's language. */
  readonly nameOf: (info: ViewInfo) => string;
}

/** One place: a shadow root with the view's own element and, beside it, what is said while the view is not there. */
class Place implements ViewPlace<HTMLElement> {
  readonly root = document.createElement('div');
  readonly #host = document.createElement('div');
  readonly #state = document.createElement('div');
  readonly #info: ViewInfo;
  readonly #options: PlaceOptions;
  readonly #edges: FrameEdges | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retold: Subscription | undefined;

  constructor(target: HTMLElement, info: ViewInfo, options: PlaceOptions) {
    this.#info = info;
    this.#options = options;
    this.#host.dataset['plugin'] = info.plugin;
    this.#host.dataset['view'] = info.view;
    this.#host.toggleAttribute('data-fill', target.hasAttribute('data-fill'));
    // The view itself may need to know, such as one in a frame, whose size others decide.
    const room = target.hasAttribute('data-fill') ? 'fill' : 'flow';
    this.root.dataset['room'] = target.hasAttribute('data-small') ? 'small' : room;
    const shadow = this.#host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = viewStyles.styleSheet ? [viewStyles.styleSheet] : [];
    this.root.className = 'root';
    this.#state.className = 'state';
    this.#state.role = 'status';
    shadow.append(this.root, this.#state);
    if (this.#plugin?.tier === 'isolated') {
      this.#host.toggleAttribute('data-isolated', true);
      this.#edges = new FrameEdges(options.locale, () => this.#edgeTexts());
      if (target.classList.contains('fw-page')) this.root.before(this.#edges.heading);
      this.root.before(this.#edges.before);
      this.root.after(this.#edges.behind);
    }
    target.append(this.#host);
  }

  state(state: ViewState): void {
    clearTimeout(this.#timer);
    this.#retold?.unsubscribe();
    this.#host.toggleAttribute('aria-busy', state.kind === 'loading');
    this.#state.dataset['kind'] = state.kind;
    if (state.kind === 'loading') this.#loading();
    else if (state.kind === 'shown') render(nothing, this.#state);
    else {
      if (state.kind !== 'unresponsive') this.root.replaceChildren();
      this.#retold = this.#options.locale.subscribe(() => {
        const texts = this.#texts();
        const drawn = state.kind === 'unresponsive' ? unresponsive(texts) : brokenView(this.#info, state, texts);
        render(drawn, this.#state);
      });
    }
    const { parentElement } = this.#host;
    parentElement?.dispatchEvent(new CustomEvent(viewEvent, { detail: state.kind, bubbles: true }));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#retold?.unsubscribe();
    this.#edges?.end();
    this.#host.remove();
  }

  #loading(): void {
    render(nothing, this.#state);
    this.#timer = setTimeout(() => {
      // A frame is there long before anything is in it.
      if (this.#edges || !this.root.hasChildNodes()) render(skeleton(this.#small), this.#state);
    }, patience);
  }

  get #small(): boolean {
    return this.#host.parentElement?.hasAttribute('data-small') ?? false;
  }

  get #plugin(): InstalledPlugin | undefined {
    return this.#options.lock.plugins.find(({ id }) => id === this.#info.plugin);
  }

  #edgeTexts(): EdgeTexts {
    const { text, nameOf } = this.#options;
    const name = nameOf(this.#info);
    return { name, skip: text('view-skip', { name }), behind: text('view-behind', { name }) };
  }

  #texts(): StateTexts {
    const { lock, text, nameOf } = this.#options;
    return {
      text,
      name: nameOf(this.#info),
      version: this.#plugin?.version ?? '',
      build: lock.build.id,
      small: this.#small,
      page: this.#host.parentElement?.classList.contains('fw-page') ?? false,
    };
  }
}

/** Draws around each view. A target with `data-fill` gives it all its height, one with `data-small` little room. */
export const placeView =
  (options: PlaceOptions) =>
  (target: HTMLElement, info: ViewInfo): ViewPlace<HTMLElement> =>
    new Place(target, info, options);
