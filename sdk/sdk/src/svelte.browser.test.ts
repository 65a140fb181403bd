import { flushSync, type Component } from 'svelte';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import Rooms from '../files/rooms.fixture.svelte';
import { locale, show, TIMES } from './shown-view.fixture.ts';
import { svelteView } from './svelte.ts';

const view = svelteView(Rooms);
type Drawn = (anchor: never, props: object) => ReturnType<Component>;
/** The same component, given more than a host gives. */
const roomsWith = (more: object) =>
  svelteView<object, unknown, unknown>(((anchor: never, props: object) =>
    (Rooms as unknown as Drawn)(anchor, { ...props, ...more })) as never);
const texts = (root: Element) => [...root.querySelectorAll('li')].map((item) => item.textContent);

test('a component is there at once, follows its streams, and ends', () => {
  const rooms = new BehaviorSubject<readonly string[]>(['Aula']);
  const { root, end } = show(view, rooms);
  expect(texts(root)).toEqual(['Aula']);
  rooms.next(['Aula', 'Keller']);
  locale.next('en');
  flushSync();
  expect(texts(root)).toEqual(['Aula', 'Keller']);
  expect(root.querySelector('ul')?.lang).toBe('en');
  locale.next('de');
  end();
  expect(root.childNodes).toHaveLength(0);
  expect([rooms.observed, locale.observed]).toEqual([false, false]);
});

test('styles hold in its place', () => {
  const { root, shadow, end } = show(svelteView(Rooms, { styles: 'ul { color: rgb(1, 2, 3) }' }));
  expect(getComputedStyle(root.querySelector('ul') as Element).color).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(root.querySelector('li') as Element).color).toBe('rgb(4, 5, 6)');
  end();
  expect(shadow.adoptedStyleSheets).toEqual([]);
});

test('what the first drawing throws is thrown to the host', () => {
  expect(() => show(roomsWith({ breaks: { at: 'Aula' } }))).toThrow('Aula');
});

test('what a later drawing throws is told to the host', () => {
  const rooms = new BehaviorSubject<readonly string[]>(['Aula']);
  const { failed, end } = show(roomsWith({ breaks: { at: 'Keller' } }), rooms);
  expect(failed).toEqual([]);
  rooms.next(['Aula', 'Keller']);
  flushSync();
  expect(failed).toMatchObject([{ message: 'Keller' }]);
  end();
});

test('shown and ended two hundred times, nothing listens and no effect is open', () => {
  const rooms = new BehaviorSubject<readonly string[]>(['Aula']);
  const effects: string[] = [];
  const counted = roomsWith({ effects });
  const before = document.querySelectorAll('*').length;
  for (let i = 0; i < TIMES; i++) show(counted, rooms).end();
  expect(effects).toHaveLength(2 * TIMES);
  expect([rooms.observed, locale.observed]).toEqual([false, false]);
  expect(document.querySelectorAll('*')).toHaveLength(before);
});
