import { expect, test } from 'vitest';
import { matchers } from './matchers.ts';

expect.extend(matchers);

test('what axe finds is told, and what is well passes', async () => {
  const page = document.createElement('main');
  page.innerHTML = '<h1>Post</h1><button type="button">Stempeln</button>';
  document.body.append(page);
  await expect(page).toPassAxe();
  page.innerHTML += '<img src="data:,">';
  await expect(expect(page).toPassAxe()).rejects.toThrow(/image-alt/);
  page.remove();
});

test('a check that needs Node says so, and what there is in a browser', async () => {
  await expect(expect('.').toRunIsolated()).rejects.toThrow(/FW8193 .*Call it in a \*\.test\.ts; .*tier: 'isolated'/);
});
