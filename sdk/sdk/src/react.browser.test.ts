import { createElement as h, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { BehaviorSubject, Subject } from 'rxjs';
import { expect, test } from 'vitest';
import { reactView, useObservable } from './react.ts';
import { locale, show, TIMES, type Ctx, type Uses } from './shown-view.fixture.ts';

type Props = { readonly uses: Uses; readonly ctx: Ctx };
function Rooms({ uses, ctx }: Props) {
  const rooms = useObservable(uses.rooms);
  const language = useObservable(ctx.locale);
  return h(
    'ul',
    { lang: language },
    rooms.map((room) => h('li', { key: room }, room)),
  );
}
const texts = (root: Element) => [...root.querySelectorAll('li')].map((item) => item.textContent);

test('a component is there at once, follows its streams, and ends', async () => {
  const rooms = new BehaviorSubject<readonly string[]>(['Aula']);
  const { root, end } = show(reactView(Rooms), rooms);
  expect(texts(root)).toEqual(['Aula']);
  rooms.next(['Aula', 'Keller']);
  await expect.poll(() => texts(root)).toEqual(['Aula', 'Keller']);
  locale.next('en');
  await expect.poll(() => root.querySelector('ul')?.lang).toBe('en');
  locale.next('de');
  end();
  expect(root.childNodes).toHaveLength(0);
  expect(rooms.observed).toBe(false);
});

test('styles hold in its place alone, and policies have nothing to say about them', () => {
  const { root, shadow, end } = show(reactView(Rooms, { styles: 'li { color: rgb(1, 2, 3) }' }));
  expect(getComputedStyle(root.querySelector('li') as Element).color).toBe('rgb(1, 2, 3)');
  expect(shadow.querySelectorAll('style')).toHaveLength(0);
  end();
  expect(shadow.adoptedStyleSheets).toEqual([]);
});

test('what the first drawing throws is thrown to the host', () => {
  const broken = reactView(() => {
    throw new Error('at once');
  });
  expect(() => show(broken)).toThrow('at once');
});

test('what a later drawing, a stream or an effect throws is told to the host', async () => {
  let press = (): void => {};
  const late = reactView(() => {
    const [on, set] = useState(false);
    press = () => set(true);
    if (on) throw new Error('later');
    return 'fine';
  });
  const first = show(late);
  flushSync(press);
  expect(first.failed).toMatchObject([{ message: 'later' }]);
  first.end();

  const stream = new Subject<string>();
  const second = show(reactView(() => useObservable(stream) ?? 'nothing yet'));
  expect(second.root.textContent).toBe('nothing yet');
  stream.error(new Error('gone'));
  await expect.poll(() => second.failed).toMatchObject([{ message: 'gone' }]);
  second.end();
});

test('a stream that a function makes is made again when what it depends on changes', async () => {
  const streams = { a: new BehaviorSubject('A'), b: new BehaviorSubject('B') };
  let choose: (key: 'a' | 'b') => void = () => {};
  const view = reactView(() => {
    const [key, set] = useState<'a' | 'b'>('a');
    choose = set;
    return useObservable(() => streams[key], [key]);
  });
  const { root, end } = show(view);
  expect(root.textContent).toBe('A');
  choose('b');
  await expect.poll(() => root.textContent).toBe('B');
  expect(streams.a.observed).toBe(false);
  end();
  expect(streams.b.observed).toBe(false);
});

test('shown and ended two hundred times, nothing listens and no effect is open', () => {
  const rooms = new BehaviorSubject<readonly string[]>(['Aula']);
  let open = 0;
  const view = reactView(function Counted(props: Props) {
    useEffect(() => {
      open += 1;
      return () => {
        open -= 1;
      };
    });
    return h(Rooms, props);
  });
  const before = document.querySelectorAll('*').length;
  for (let i = 0; i < TIMES; i++) {
    const shown = show(view, rooms);
    expect(open).toBe(1);
    shown.end();
  }
  expect([open, rooms.observed, locale.observed]).toEqual([0, false, false]);
  expect(document.querySelectorAll('*')).toHaveLength(before);
});
