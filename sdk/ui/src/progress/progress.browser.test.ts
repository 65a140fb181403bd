import { expect, test } from 'vitest';
import { html, inside, mount } from '../../test/mount.ts';
import type { FwProgress } from '../index.ts';

test('says how far it is, and nothing when that is not known', async () => {
  const progress = await mount<FwProgress>(html`<fw-progress label="Bauplan.pdf" value="3" max="12"></fw-progress>`);
  const bar = inside(progress, '[role=progressbar]');
  expect([bar.ariaLabel, bar.ariaValueNow, bar.ariaValueMax]).toEqual(['Bauplan.pdf', '25', '100']);
  const width = inside(progress, '.bar').getBoundingClientRect().width / bar.clientWidth;
  expect(width).toBeCloseTo(0.25, 1);
  progress.value = undefined;
  await progress.updateComplete;
  expect(bar.ariaValueNow).toBeNull();
});
