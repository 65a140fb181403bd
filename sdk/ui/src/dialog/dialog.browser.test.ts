import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import { deepActiveElement, type DialogCloseDetail, type FwButton, type FwDialog } from '../index.ts';

async function openFrom(content = html`<fw-text-field label="Name" autofocus></fw-text-field>`) {
  const place = await mount(
    html`<div><fw-button>Öffnen</fw-button><fw-dialog label="Ordner">${content}</fw-dialog></div>`,
  );
  const button = place.querySelector('fw-button') as FwButton;
  const dialog = place.querySelector('fw-dialog') as FwDialog;
  button.focus();
  dialog.show();
  await dialog.updateComplete;
  return { button, dialog };
}

test('takes the focus, and gives it back on Esc', async () => {
  const { button, dialog } = await openFrom();
  const closed = recorded<DialogCloseDetail>(dialog, 'fw-close');
  expect(deepActiveElement()?.localName).toBe('input');
  await userEvent.keyboard('{Escape}');
  await dialog.updateComplete;
  expect(dialog.open).toBe(false);
  expect(closed).toEqual([{ reason: 'escape' }]);
  expect(deepActiveElement()).toBe(inside(button, 'button'));
});

test('stays while somebody prevents it, however often Esc is pressed', async () => {
  const { dialog } = await openFrom();
  dialog.addEventListener('fw-before-close', (event) => event.preventDefault());
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await dialog.updateComplete;
  expect(dialog.open).toBe(true);
  expect(inside(dialog, 'dialog').matches(':modal')).toBe(true);
});

test('the close button says so; a click beside it closes only a dismissable one', async () => {
  const { dialog } = await openFrom();
  const closed = recorded<DialogCloseDetail>(dialog, 'fw-close');
  const beside = async () => {
    const at = { clientX: 2, clientY: 2, bubbles: true, composed: true };
    inside(dialog, 'dialog').dispatchEvent(new PointerEvent('pointerdown', at));
    inside(dialog, 'dialog').dispatchEvent(new MouseEvent('click', at));
    await dialog.updateComplete;
  };
  await beside();
  expect(dialog.open).toBe(true);
  dialog.dismissable = true;
  await beside();
  expect(dialog.open).toBe(false);
  dialog.show();
  await dialog.updateComplete;
  inside(dialog, 'fw-icon-button').click();
  expect(closed).toEqual([{ reason: 'scrim' }, { reason: 'button' }]);
});

test('Esc in a menu inside closes the menu alone', async () => {
  const { dialog } = await openFrom(html`
    <fw-menu><fw-button slot="trigger" autofocus>Mehr</fw-button><fw-menu-item>Drucken</fw-menu-item></fw-menu>
  `);
  await userEvent.keyboard('{Enter}');
  const menu = dialog.querySelector('fw-menu');
  await expect.poll(() => menu?.open).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => menu?.open).toBe(false);
  expect(dialog.open).toBe(true);
});

test('taken off the page while open, it leaves nothing modal and gives the focus back', async () => {
  const { button, dialog } = await openFrom();
  dialog.remove();
  expect(document.querySelector(':modal')).toBeNull();
  expect(deepActiveElement()).toBe(inside(button, 'button'));
});

test('begins with its first control, or with its heading when it has none', async () => {
  const { dialog } = await openFrom(
    html`<p>Wirklich?</p>
      <fw-button slot="footer">Abbrechen</fw-button>`,
  );
  expect(deepActiveElement()).toBe(inside(dialog.querySelector('fw-button') as Element, 'button'));
  dialog.close();
  await dialog.updateComplete;
  dialog.querySelector('fw-button')?.remove();
  dialog.show();
  await dialog.updateComplete;
  expect(deepActiveElement()).toBe(inside(dialog, 'h2'));
});

test('put on the page open, it gives the focus to what was put in with it', async () => {
  const dialog = await mount<FwDialog>(html`
    <fw-dialog open label="Ordner"><fw-text-field label="Name" autofocus></fw-text-field></fw-dialog>
  `);
  const field = dialog.querySelector('fw-text-field') as Element;
  await expect.poll(() => deepActiveElement()).toBe(inside(field, 'input'));
});
