import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { html, inside, mount, recorded } from '../../test/mount.ts';
import type { FilesDetail, FwFileDrop } from '../index.ts';

const plan = new File(['%PDF'], 'Bauplan.pdf', { type: 'application/pdf' });
const photo = new File(['x'], 'Foto.jpg', { type: 'image/jpeg' });
const names = (details: FilesDetail[]) => details.map(({ files }) => files.map(({ name }) => name));
const carrying = (...files: File[]) => {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
};
const drag = (type: string, dataTransfer: DataTransfer) =>
  new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true });

test('shows where to drop, and gives what was dropped', async () => {
  const place = await mount<FwFileDrop>(html`<fw-file-drop><p>Nachricht</p></fw-file-drop>`);
  const given = recorded<FilesDetail>(place, 'fw-files');
  const text = place.querySelector('p') as Element;
  const over = drag('dragover', carrying(plan));
  text.dispatchEvent(over);
  await place.updateComplete;
  expect([over.defaultPrevented, inside(place, '.cover').textContent]).toEqual([true, 'Dateien hier ablegen']);
  text.dispatchEvent(drag('drop', carrying(plan, photo)));
  await place.updateComplete;
  expect(names(given)).toEqual([['Bauplan.pdf', 'Foto.jpg']]);
  expect(place.shadowRoot?.querySelector('.cover')).toBeNull();
});

test('leaves dragged text, and a disabled place, alone', async () => {
  const place = await mount<FwFileDrop>(html`<fw-file-drop><p>Nachricht</p></fw-file-drop>`);
  const given = recorded<FilesDetail>(place, 'fw-files');
  const text = new DataTransfer();
  text.setData('text/plain', 'Antrag');
  const over = drag('dragover', text);
  place.querySelector('p')?.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(false);
  place.disabled = true;
  place.querySelector('p')?.dispatchEvent(drag('drop', carrying(plan)));
  expect(given).toEqual([]);
});

test('takes pasted files, but not the picture of a pasted table', async () => {
  const place = await mount<FwFileDrop>(html`<fw-file-drop><p>Nachricht</p></fw-file-drop>`);
  const given = recorded<FilesDetail>(place, 'fw-files');
  const paste = (clipboardData: DataTransfer) =>
    place
      .querySelector('p')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  const table = carrying(photo);
  table.setData('text/plain', 'A\tB');
  paste(table);
  expect(given).toEqual([]);
  paste(carrying(photo));
  expect(names(given)).toEqual([['Foto.jpg']]);
});

test('files are chosen by button too, the same one twice', async () => {
  const place = await mount<FwFileDrop>(html`<fw-file-drop></fw-file-drop>`);
  const given = recorded<FilesDetail>(place, 'fw-files');
  const input = inside(place, 'input') as HTMLInputElement;
  let asked = 0;
  input.click = () => asked++;
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(asked).toBe(1);
  for (let turn = 0; turn < 2; turn++) {
    input.files = carrying(plan).files;
    input.dispatchEvent(new Event('change'));
  }
  expect(names(given)).toEqual([['Bauplan.pdf'], ['Bauplan.pdf']]);
});
