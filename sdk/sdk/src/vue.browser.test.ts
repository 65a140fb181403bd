import { defineComponent, h, nextTick, ref } from 'vue';
import { BehaviorSubject, Subject } from 'rxjs';
import { expect, test } from 'vitest';
import type { Live } from './index.ts';
import { locale, show, TIMES, type Uses } from './shown-view.fixture.ts';
import { useObservable, useView, vueView } from './vue.ts';

const useRooms = () => useView() as unknown as { uses: Uses; ctx: { locale: Live<string> } };
const Rooms = defineComponent({
  setup() {
    const { uses, ctx } = useRooms();
    const rooms = useObservable(uses.rooms);
    const language = useObservable(ctx.locale);
    return () =>
      h(
        'ul',
        { lang: language.value },
        (rooms.value ?? []).map((room) => h('li', { key: room }, room)),
      );
  },
});
const texts = (root: Element) => [...root.querySelectorAll('li')].map((item) => item.textContent);

test('a component is there at once, follows its streams, and ends', async () => {
  const rooms = new BehaviorSubject<readonly string[]>(['Aula']);
  const { root, end } = show(vueView(Rooms), rooms);
  expect(texts(root)).toEqual(['Aula']);
  rooms.next(['Aula', 'Keller']);
  locale.next('en');
  await nextTick();
  expect(texts(root)).toEqual(['Aula', 'Keller']);
  expect(root.querySelector('ul')?.lang).toBe('en');
  locale.next('de');
  end();
  expect(root.childNodes).toHaveLength(0);
  expect([rooms.observed, locale.observed]).toEqual([false, false]);
});

test('styles of the view and of its components are adopted once and taken back', () => {
  const Part = Object.assign(
    defineComponent(() => () => h('b', 'x')),
    { styles: ['b { color: rgb(4, 5, 6) }'] },
  );
  const view = vueView(
    defineComponent(() => () => [h('li', 'x'), h(Part), h(Part)]),
    { styles: 'li { color: rgb(1, 2, 3) }' },
  );
  const { root, shadow, end } = show(view);
  expect(getComputedStyle(root.querySelector('li') as Element).color).toBe('rgb(1, 2, 3)');
  expect(getComputedStyle(root.querySelector('b') as Element).color).toBe('rgb(4, 5, 6)');
  expect(shadow.adoptedStyleSheets).toHaveLength(2);
  end();
  expect(shadow.adoptedStyleSheets).toEqual([]);
});

test('what the first drawing throws is thrown to the host', () => {
  const broken = defineComponent(() => () => {
    throw new Error('at once');
  });
  expect(() => show(vueView(broken))).toThrow('at once');
});

test('what a later drawing, a handler or a stream throws is told to the host', async () => {
  const on = ref(false);
  const late = defineComponent(() => () => {
    if (on.value) throw new Error('later');
    return h('button', {
      onClick() {
        throw new Error('pressed');
      },
    });
  });
  const first = show(vueView(late));
  first.root.querySelector('button')?.click();
  expect(first.failed).toMatchObject([{ message: 'pressed' }]);
  on.value = true;
  await nextTick();
  expect(first.failed).toMatchObject([{ message: 'pressed' }, { message: 'later' }]);
  first.end();

  const stream = new Subject<string>();
  const followed = defineComponent(() => {
    const value = useObservable(stream);
    return () => value.value ?? 'nothing yet';
  });
  const second = show(vueView(followed));
  expect(second.root.textContent).toBe('nothing yet');
  stream.error(new Error('gone'));
  await nextTick();
  expect(second.failed).toMatchObject([{ message: 'gone' }]);
  second.end();
});

test('a stream that a function makes is made again when a ref that it reads changes', async () => {
  const streams = { a: new BehaviorSubject('A'), b: new BehaviorSubject('B') };
  const key = ref<'a' | 'b'>('a');
  const chosen = defineComponent(() => {
    const value = useObservable(() => streams[key.value]);
    return () => value.value;
  });
  const { root, end } = show(vueView(chosen));
  expect(root.textContent).toBe('A');
  key.value = 'b';
  await nextTick();
  expect(root.textContent).toBe('B');
  expect(streams.a.observed).toBe(false);
  end();
  expect(streams.b.observed).toBe(false);
});

test('a component outside a view is told so', () => {
  expect(() => useView()).toThrow('FW8200');
});

test('shown and ended two hundred times, nothing listens and nothing is left', () => {
  const rooms = new BehaviorSubject<readonly string[]>(['Aula']);
  const view = vueView(Rooms);
  const before = document.querySelectorAll('*').length;
  for (let i = 0; i < TIMES; i++) show(view, rooms).end();
  expect([rooms.observed, locale.observed]).toEqual([false, false]);
  expect(document.querySelectorAll('*')).toHaveLength(before);
});
