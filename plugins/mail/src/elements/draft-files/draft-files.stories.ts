import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { text } from '../../messages.fixture.ts';
import './draft-files.ts';

const meta: Meta = { title: 'E-Mail/Anhänge eines Entwurfs', component: 'fachwerk-mail-draft-files' };
export default meta;

const file = (name: string): File => new File(['x'.repeat(2000)], name);

export const AngehängtUnterwegsGescheitert: StoryObj = {
  render: () =>
    html`<fachwerk-mail-draft-files
      .text=${text}
      .attached=${[{ blobId: 'b1', type: 'application/pdf', name: 'Lageplan.pdf', size: 1_482_113 }]}
      .pending=${[
        { id: '1', file: file('Fotos.zip'), sent: 1200 },
        { id: '2', file: file('Protokoll.odt'), sent: 300, failure: { code: 'unreachable' } },
        { id: '3', file: file('Film.mp4'), sent: 0, failure: { code: 'file-too-large' }, final: true },
      ]}
    ></fachwerk-mail-draft-files>`,
};
