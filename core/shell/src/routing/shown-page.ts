import type { ViewState } from '@fachwerk/kernel';
import { BehaviorSubject } from 'rxjs';
import { viewEvent, type ViewEvent } from '../view/place-view.ts';
import type { PageRoute } from './page-routes.ts';
import type { Params } from './route-pattern.ts';

export type PageState = ViewState['kind'];

/** One page on screen: its view stays while only the parameters change. */
export class ShownPage {
  readonly route: PageRoute;
  readonly element = document.createElement('div');
  readonly state = new BehaviorSubject<PageState>('loading');
  readonly #params: BehaviorSubject<Params>;
  readonly #end = new AbortController();

  constructor(route: PageRoute, params: Params) {
    this.route = route;
    this.#params = new BehaviorSubject(params);
    this.element.className = 'fw-page';
    this.element.toggleAttribute('data-fill', true);
    this.element.addEventListener(viewEvent, (event) => {
      // Views inside this view, such as widgets, have states of their own.
      if (event.target === this.element) this.state.next((event as ViewEvent).detail);
    });
  }

  show(): void {
    this.route.entry.mount(this.element, this.#params, this.#end.signal);
  }

  update(params: Params): void {
    if (JSON.stringify(params) !== JSON.stringify(this.#params.value)) this.#params.next(params);
  }

  end(): void {
    this.#end.abort();
    this.state.complete();
    this.element.remove();
  }
}
