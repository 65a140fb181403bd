/**
 * In a frame without `allow-forms` a form is never submitted, and says nothing of it: there is not even an event. So
 * that the same plugin works in both tiers, the event is fired here; a plugin's form is for its handler, and nothing is
 * sent anywhere.
 */
const isAsked = (form: HTMLFormElement, submitter: HTMLElement | null): boolean =>
  form.noValidate ||
  ((submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement) && submitter.formNoValidate) ||
  form.reportValidity();

const submit = (form: HTMLFormElement, submitter: HTMLElement | null): void => {
  if (form.isConnected && isAsked(form, submitter))
    form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
};

const isSubmitter = (node: EventTarget): node is HTMLButtonElement | HTMLInputElement =>
  (node instanceof HTMLButtonElement && node.type === 'submit') ||
  (node instanceof HTMLInputElement && (node.type === 'submit' || node.type === 'image'));

/** To be called once, before the plugin draws. Enter in a field is a click on the form's button, by the browser itself. */
export const submitForms = (): void => {
  HTMLFormElement.prototype.requestSubmit = function requestSubmit(submitter: HTMLElement | null = null): void {
    submit(this, submitter);
  };
  // At the window, so that whoever handles the click has had the chance to prevent it.
  addEventListener('click', (event) => {
    const button = event.composedPath().find(isSubmitter);
    if (button?.form && !event.defaultPrevented) submit(button.form, button);
  });
};
