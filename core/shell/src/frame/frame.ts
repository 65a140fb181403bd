import { merge } from 'rxjs';
import { render } from 'lit';
import { languageName } from '../services/appearance-service.ts';
import type { Navigator } from '../routing/navigator.ts';
import { railRoutes } from '../routing/page-routes.ts';
import type { Overlays } from '../overlay/overlays.ts';
import type { Workplace } from '../workplace.ts';
import { Badges } from './badges.ts';
import { footerLinks } from './footer-links.ts';
import type { FrameActions, FrameModel, Note } from './frame-model.ts';
import { frameView } from './frame-view.ts';
import type { Panels } from './panels.ts';

export interface FrameParts {
  readonly badges: Badges;
  readonly panels: Panels;
  readonly overlays: Overlays;
}
/** What is said above the page at this moment. */
export interface FrameNews {
  readonly notes: readonly Note[];
}

/** Draws the frame, once for however many changes come together. */
export class Frame {
  readonly element = document.createElement('div');
  readonly main = document.createElement('main');
  readonly tray = document.createElement('div');
  readonly #workplace: Workplace;
  readonly #parts: FrameParts;
  #navigator: Navigator | undefined;
  #actions: FrameActions | undefined;
  #notes: readonly Note[] = [];
  #planned = false;

  constructor(workplace: Workplace, parts: FrameParts) {
    this.#workplace = workplace;
    this.#parts = parts;
    this.element.className = 'fw-frame';
    this.main.id = 'fw-main';
    this.main.className = 'fw-main';
    this.main.tabIndex = -1;
    this.tray.className = 'fw-tray';
    this.tray.role = 'group';
  }

  start(navigator: Navigator, actions: FrameActions): void {
    this.#navigator = navigator;
    this.#actions = actions;
    this.#draw();
    const { appearance, session } = this.#workplace;
    merge(navigator.current, navigator.routes, appearance.values, appearance.locale, session.person).subscribe(() =>
      this.#plan(),
    );
  }

  draw({ notes }: FrameNews): void {
    this.#notes = notes;
    this.#plan();
  }

  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      this.#draw();
    });
  }

  #draw(): void {
    if (!this.#navigator || !this.#actions) return;
    const model = this.#model(this.#navigator);
    const { land, text } = model;
    this.main.ariaLabel = model.pageName;
    this.tray.ariaLabel = text('tray');
    this.#parts.overlays.toasts.element.ariaLabel = text('toasts');
    document.title = model.pageName ? `${model.pageName} – ${land.name}` : land.name;
    const { overlays, panels } = this.#parts;
    render(
      frameView(model, this.#actions, {
        main: this.main,
        tray: this.tray,
        side: panels.element,
        over: overlays.elements,
      }),
      this.element,
    );
  }

  #model(navigator: Navigator): FrameModel {
    const { lock, text, session, appearance, connection, settings } = this.#workplace;
    const { panels } = this.#parts;
    const { route, title } = navigator.current.value;
    const routes = navigator.routes.value;
    return {
      text,
      land: lock.land,
      logo: lock.theme.logo,
      person: session.person.value,
      appearance: appearance.values.value,
      languages: appearance.locales.map((id) => ({ id, name: languageName(id) })),
      online: connection.state.value.online,
      rail: railRoutes(routes).map(({ key, entry, pattern }) => ({
        key,
        label: entry.data.label,
        icon: entry.data.icon,
        href: pattern.start,
        current: key === route?.key,
        badge: this.#parts.badges.counts.value.get(key) ?? 0,
      })),
      pageName: title || (route ? route.entry.data.label : text(routes.length ? 'not-found' : 'no-pages')),
      notes: this.#notes,
      panels: panels.items.value,
      openPanel: panels.items.value.find(({ key }) => key === panels.open.value),
      settingsPath: routes.find(({ entry }) => entry.data.icon === 'settings')?.pattern.start,
      footer: footerLinks(settings.of('fachwerk.shell').value, text),
    };
  }
}
