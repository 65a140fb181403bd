import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cssom } from '../element/cssom.ts';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import type { FwSplitView, SplitResizeDetail } from '../index.ts';

async function view(width: number): Promise<FwSplitView> {
  const place = await mount(html`
    <div ${cssom({ width: `${width}px`, height: '200px' })}>
      <fw-split-view start-size="12" end-size="20">
        <nav slot="start">Ordner</nav>
        <section>Liste</section>
        <section slot="end">Nachricht</section>
      </fw-split-view>
    </div>
  `);
  return place.querySelector('fw-split-view') as FwSplitView;
}
const seen = (split: FwSplitView) =>
  [...split.children].filter((pane) => pane.checkVisibility()).map((pane) => pane.textContent);

test('the separator moves by key, within its limits, and says where it is', async () => {
  const split = await view(1200);
  const resized = recorded<SplitResizeDetail>(split, 'fw-resize');
  const separator = inside(split, '[data-side=start]');
  separator.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  expect(resized.map(({ start }) => start)).toEqual([13, 14, 13]);
  await split.updateComplete;
  expect(separator.ariaValueNow).toBe('13');
  expect((split.children[0] as HTMLElement).getBoundingClientRect().width).toBe(13 * 16);
  await userEvent.keyboard('{Home}{ArrowLeft}');
  expect(split.startSize).toBe(11);
  await userEvent.keyboard('{End}{ArrowRight}');
  await split.updateComplete;
  expect((split.children[1] as HTMLElement).getBoundingClientRect().width).toBeGreaterThan(200);
});

test('the one before the end pane moves the other way', async () => {
  const split = await view(1200);
  inside(split, '[data-side=end]').focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(split.endSize).toBe(21);
});

test('the pointer moves it, and tells once', async () => {
  const split = await view(1200);
  const resized = recorded<SplitResizeDetail>(split, 'fw-resize');
  const separator = inside(split, '[data-side=start]');
  const { left } = separator.getBoundingClientRect();
  const at = (type: string, x: number) => separator.dispatchEvent(new PointerEvent(type, { clientX: x, pointerId: 1 }));
  separator.setPointerCapture = () => undefined;
  at('pointerdown', left);
  at('pointermove', left + 16);
  at('pointermove', left + 32);
  at('pointerup', left + 32);
  expect(resized).toEqual([{ start: 14, end: 20 }]);
});

test('where there is no room it shows the pane that is named', async () => {
  const split = await view(500);
  expect([split.narrow, seen(split)]).toEqual([true, ['Liste']]);
  split.pane = 'end';
  await split.updateComplete;
  expect(seen(split)).toEqual(['Nachricht']);
  const narrow = recorded<{ narrow: boolean }>(split, 'fw-narrow');
  (split.parentElement as HTMLElement).style.width = '1000px';
  await expect.poll(() => narrow).toEqual([{ narrow: false }]);
  await split.updateComplete;
  expect(seen(split)).toEqual(['Ordner', 'Liste', 'Nachricht']);
});
