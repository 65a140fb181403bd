import type { FwTextField } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../view/view-text.ts';
import { problemWith, type Prompt } from './prompt-rules.ts';

type Answer = (value: string | null) => void;

/** Asks for one line. What is wrong with it is said at the field, in our words: the browser's would be in its own language. */
export function promptDialog(prompt: Prompt, say: Text, answer: Answer): TemplateResult {
  const { title, label, hint, value, yes, type, required, min, max, error } = prompt;
  const { send, typed } = actsOf(prompt, say, answer);
  const refuse = (): void => answer(null);
  return html`<fw-dialog open size="s" label=${title} @fw-close=${refuse}>
    <form novalidate @submit=${send}>
      <fw-text-field
        autofocus
        ?required=${required ?? true}
        type=${type ?? 'text'}
        label=${label}
        hint=${hint ?? ''}
        value=${value ?? ''}
        error=${error ?? ''}
        min=${min ?? ''}
        max=${max ?? ''}
        inputmode=${type === 'number' ? 'decimal' : nothing}
        autocomplete="off"
        @fw-input=${typed}
      ></fw-text-field>
    </form>
    <fw-button slot="footer" @click=${refuse}>${say('cancel')}</fw-button>
    <fw-button slot="footer" variant="primary" @click=${submit}>${yes}</fw-button>
  </fw-dialog>`;
}

function submit(event: Event): void {
  (event.currentTarget as HTMLElement).closest('fw-dialog')?.querySelector('form')?.requestSubmit();
}

function actsOf(prompt: Prompt, say: Text, answer: Answer) {
  const problemIn = async (field: FwTextField): Promise<string | undefined> => {
    await field.updateComplete;
    return problemWith(field.value.trim(), field.validity.badInput, prompt, say);
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('fw-text-field');
    if (!field) return;
    const problem = await problemIn(field);
    if (problem === undefined) return answer(field.value.trim());
    field.error = problem;
    field.focus();
  };
  // Said once, it is true at every moment: it goes as soon as it is mended.
  const typed = async ({ currentTarget }: Event): Promise<void> => {
    const field = currentTarget as FwTextField;
    if (field.error) field.error = (await problemIn(field)) ?? '';
  };
  return { send, typed };
}
