import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount } from '../../test/mount.ts';
import type { FwTooltip } from '../index.ts';

const open = (tooltip: FwTooltip) => inside(tooltip, '.bubble').matches(':popover-open');

test('describes its control, and is shown to keys at once', async () => {
  const tooltip = await mount<FwTooltip>(
    html`<fw-tooltip text="Geht an zwölf Leute"><button>Poststelle</button></fw-tooltip>`,
  );
  expect(tooltip.querySelector('button')?.ariaDescription).toBe('Geht an zwölf Leute');
  await userEvent.tab();
  expect(open(tooltip)).toBe(true);
  await userEvent.tab();
  expect(open(tooltip)).toBe(false);
});

test('the pointer shows it after a while, may enter it, and a press hides it', async () => {
  const tooltip = await mount<FwTooltip>(
    html`<fw-tooltip text="Hinweis" placement="bottom"><button>Poststelle</button></fw-tooltip>`,
  );
  await userEvent.hover(tooltip.querySelector('button') as Element);
  await expect.poll(() => open(tooltip)).toBe(true);
  await userEvent.hover(inside(tooltip, '.bubble'));
  await new Promise((done) => setTimeout(done, 250));
  expect(open(tooltip)).toBe(true);
  await userEvent.click(tooltip.querySelector('button') as Element);
  expect(open(tooltip)).toBe(false);
});

test('taken off the page while it waits, it does not open', async () => {
  const tooltip = await mount<FwTooltip>(html`<fw-tooltip text="Hinweis"><button>Poststelle</button></fw-tooltip>`);
  await userEvent.hover(tooltip.querySelector('button') as Element);
  tooltip.remove();
  await new Promise((done) => setTimeout(done, 600));
  expect(document.querySelector(':popover-open')).toBeNull();
});
