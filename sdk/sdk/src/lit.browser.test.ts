import { html } from 'lit';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import { litView } from './lit.ts';
import { locale, show, TIMES, type Ctx, type Uses } from './shown-view.fixture.ts';

const rooms = (breaksAt?: string) =>
  litView(
    (_view, uses: Uses, ctx: Ctx) => (watch) =>
      html`<ul lang=${watch(ctx.locale, 'de')}>
        ${watch(uses.rooms, []).map((room) => {
          if (room === breaksAt) throw new Error(room);
          return html`<li>${room}</li>`;
        })}
      </ul>`,
    { styles: 'li { color: rgb(1, 2, 3) }' },
  );
const texts = (root: Element) => [...root.querySelectorAll('li')].map((item) => item.textContent);

test('a template is there at once, follows its streams, has its styles, and ends', async () => {
  const names = new BehaviorSubject<readonly string[]>(['Aula']);
  const { root, shadow, end } = show(rooms(), names);
  expect(texts(root)).toEqual(['Aula']);
  expect(getComputedStyle(root.querySelector('li') as Element).color).toBe('rgb(1, 2, 3)');
  names.next(['Aula', 'Keller']);
  await expect.poll(() => texts(root)).toEqual(['Aula', 'Keller']);
  end();
  expect(root.children).toHaveLength(0);
  expect(shadow.adoptedStyleSheets).toEqual([]);
  expect([names.observed, locale.observed]).toEqual([false, false]);
});

test('what the first drawing throws is thrown to the host, what a later one throws is told', async () => {
  expect(() => show(rooms('Aula'))).toThrow('Aula');
  const names = new BehaviorSubject<readonly string[]>(['Aula']);
  const { failed, end } = show(rooms('Keller'), names);
  names.next(['Keller']);
  await expect.poll(() => failed).toMatchObject([{ message: 'Keller' }]);
  end();
});

test('shown and ended two hundred times, nothing listens and nothing is left', () => {
  const names = new BehaviorSubject<readonly string[]>(['Aula']);
  const view = rooms();
  const before = document.querySelectorAll('*').length;
  for (let i = 0; i < TIMES; i++) show(view, names).end();
  expect([names.observed, locale.observed]).toEqual([false, false]);
  expect(document.querySelectorAll('*')).toHaveLength(before);
});
