import { afterEach, expect, it } from 'vitest';
import { goToRegion } from './regions.ts';
import { tellFrames } from './tell-frames.ts';

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['keys'];
});

const element = <K extends keyof HTMLElementTagNameMap>(name: K, of: object, ...inner: HTMLElement[]) => {
  const made = Object.assign(document.createElement(name), of);
  made.append(...inner);
  return made;
};
const draw = (side: boolean): void => {
  const links = [element('a', { href: '/a', id: 'a' }), element('a', { href: '/b', id: 'b', ariaCurrent: 'page' })];
  document.body.append(
    element('header', { className: 'fw-top' }, element('button', { id: 'search' })),
    element('nav', { className: 'fw-rail' }, ...links),
    element('main', { className: 'fw-main', id: 'main', tabIndex: -1 }, element('button', { id: 'inside' })),
    ...(side ? [element('aside', { className: 'fw-side' }, element('h2', { id: 'title', tabIndex: -1 }))] : []),
  );
};
const went = (...steps: (1 | -1)[]): (string | undefined)[] =>
  steps.map((step) => {
    goToRegion(step);
    return document.activeElement?.id;
  });

it('goes round header, applications, content and side panel, from nowhere to the content', () => {
  draw(true);
  expect(went(1, 1, 1, 1, 1)).toEqual(['main', 'title', 'search', 'b', 'main']);
  expect(went(-1, -1, -1, -1)).toEqual(['b', 'search', 'title', 'main']);
});

it('leaves out what is not there, and knows where it is from anything inside', () => {
  draw(false);
  document.getElementById('inside')?.focus();
  expect(went(1, 1)).toEqual(['search', 'b']);
});

it('tells frames of each key that is bound, and of single ones only where they are wanted', () => {
  const keys = ['$mod+k', '?', 'F6', 'Shift+F6', 'g i', 'c', '$mod+k', 'Control+Enter', 'Control+Alt+q'];
  tellFrames(keys, true);
  expect(document.documentElement.dataset['keys']).toBe('$mod+k ? F6 Shift+F6 g i c Control+Enter');
  tellFrames(keys, false);
  expect(document.documentElement.dataset['keys']).toBe('$mod+k F6 Shift+F6 Control+Enter');
});
