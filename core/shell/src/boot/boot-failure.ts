import { html, render } from 'lit';
import '@fachwerk/ui';
import { codeOf } from '../coded-error.ts';
import type { Text } from '../view/view-text.ts';

/** The page could not be opened at all: says so, with the code, and offers the one thing that helps. */
export function showBootFailure(root: HTMLElement, error: unknown, text: Text): void {
  console.error(error);
  const again = (): void => location.reload();
  render(
    html`<main class="fw-boot-failure">
      <fw-empty-state level="1" tone="danger" icon="cloud-off" heading=${text('boot-failed')}>
        ${text('boot-failed-why', { code: codeOf(error) })}
        <fw-button slot="action" variant="primary" icon="refresh" @click=${again}>${text('view-retry')}</fw-button>
      </fw-empty-state>
    </main>`,
    root,
  );
}
