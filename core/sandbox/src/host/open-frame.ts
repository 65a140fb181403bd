/** Opens a frame and hands it one port, once. After that neither side listens to window messages any more. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly port: MessagePort;
}
const PATIENCE = 10_000;

export const openFrame = (place: Node, address: string, title: string): Promise<Frame> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('iframe');
    element.setAttribute('sandbox', 'allow-scripts');
    element.title = title;
    element.src = address;
    const end = (): void => {
      removeEventListener('message', boot);
      clearTimeout(timer);
    };
    const boot = (event: MessageEvent): void => {
      const { source, data }: { source: unknown; data: unknown } = event;
      // The window is the identity: what anybody else posts, a nested frame too, is not looked at.
      if (source !== element.contentWindow || data !== 'boot') return;
      end();
      const { port1, port2 } = new MessageChannel();
      element.contentWindow?.postMessage('port', '*', [port2]);
      resolve({ element, port: port1 });
    };
    const timer = setTimeout(() => {
      end();
      element.remove();
      reject(new Error(`FW1016: the frame at ${address} did not answer within ten seconds`));
    }, PATIENCE);
    addEventListener('message', boot);
    place.appendChild(element);
  });
