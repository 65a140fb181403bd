import '@fachwerk/theme-kern/document.css';
import '../src/index.ts';
import { html, render, type TemplateResult } from 'lit';
import { afterEach, beforeEach } from 'vitest';
import { settled } from './settled.ts';

const places = new Set<HTMLElement>();

beforeEach(() => {
  document.documentElement.lang = 'de';
});

afterEach(() => {
  for (const place of places) place.remove();
  places.clear();
});

/** Renders into the page for one test, and gives the first element. */
export async function mount<T extends HTMLElement>(template: TemplateResult): Promise<T> {
  const place = document.createElement('div');
  places.add(place);
  document.body.append(place);
  render(template, place);
  await settled(place);
  const first = place.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new TypeError('mount() renders one element');
  return first as T;
}

/** What a list of events carried, from now on. */
export function recorded<Detail>(target: EventTarget, type: string): Detail[] {
  const details: Detail[] = [];
  target.addEventListener(type, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

export const inside = (element: Element, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${element.localName} has no ${selector}`);
  return found;
};

export { html, settled };
