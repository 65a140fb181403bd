import '@fachwerk/ui';
import { html } from 'lit';

export const view = html`<fw-button variant="primary" icon="send">Senden</fw-button>`;
