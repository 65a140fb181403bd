/** The same kind of frame, and a port in it with nothing around. */
const given = (window as { readonly fachwerkPort?: Promise<MessagePort> }).fachwerkPort;

const echo = async (): Promise<void> => {
  const port = await given;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
  port?.addEventListener('message', ({ data }) => port.postMessage(data));
  port?.start();
};
void echo();
