/** Tries hostile mails in a page of the workplace. */

/**
 * - `served`: raw, in a document that has the mail frame's real headers;
 * - `inserted`: raw, by `innerHTML` into the pane's own frame;
 * - `sanitised`: in the pane, as a person reads it;
 * - `unwalled`: raw, without a policy and with scripts, to see that the mails mean harm.
 */
export type Way = 'served' | 'inserted' | 'sanitised' | 'unwalled';
export interface Trial {
  readonly way: Way;
  readonly mails: readonly { readonly number: number; readonly html: string }[];
}
export interface Outcome {
  /** Numbers of mails of which a script ran. */
  readonly ran: readonly string[];
  /** Frames that are elsewhere, and where; the page itself. */
  readonly moved: readonly string[];
  /** What the purifier let through and should not have. */
  readonly left: readonly string[];
}

/** Runs in the page, and therefore knows nothing but its argument. */
export const tryMails = async ({ way, mails }: Trial): Promise<Outcome> => {
  const dangerous =
    'script,iframe,object,embed,form,input,button,select,textarea,link,meta,base,svg,math,video,audio,source,template,dialog,area,[srcset],[background],[poster],[popover],[autofocus],[ping],[id],[name]';
  const leading = new Set(['href', 'src', 'action', 'cite', 'data']);
  const harms = window as { harmed?: Record<string, 1> };
  const moved: string[] = [];
  const left: string[] = [];
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const late = (what: string) =>
    wait(60_000).then(() => {
      throw new Error(`${what} did not come`);
    });
  const here = location.href;

  const pane = async (html: string) => {
    const element = Object.assign(document.createElement('fachwerk-mail-html'), {
      html,
      text: (key: string) => key,
      model: { picture: async () => undefined, openLink: () => undefined },
    });
    const shown = new Promise((done) => element.addEventListener('mail-blocked', done, { once: true }));
    document.body.append(element);
    await Promise.race([shown, late('the pane')]);
    const frame = element.shadowRoot?.querySelector('iframe');
    if (!frame) throw new Error('the pane has no frame');
    return { element, frame };
  };
  const served = async (number: number) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', sandbox);
    frame.src = `/mail-frame?mail=${number}${way === 'unwalled' ? '&open' : ''}`;
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    // Without walls a mail may well keep its frame from ever being loaded.
    await Promise.race([loaded, way === 'unwalled' ? wait(3_000) : late('the frame')]);
    return { element: frame, frame };
  };
  const sandboxOfPane = async () => {
    const { element, frame } = await pane('');
    element.remove();
    return frame.getAttribute('sandbox') ?? '';
  };
  const sandbox = way === 'unwalled' ? 'allow-same-origin allow-scripts' : await sandboxOfPane();
  const frameFor = (number: number, html: string) =>
    way === 'served' || way === 'unwalled' ? served(number) : pane(way === 'sanitised' ? html : '');
  const listen = (frame: HTMLIFrameElement, number: number) => {
    const harm = () => void ((harms.harmed ??= {})[number] = 1);
    Object.assign(frame.contentWindow ?? {}, { alert: harm, confirm: harm, prompt: harm, print: harm });
  };
  /** Everything that is not a way to somewhere is pointed at, focused and clicked. Following a link is no harm. */
  const poke = (inner: Document) => {
    const leads = (node: Element) => {
      const link = node.closest('[href],[*|href]');
      const address = link?.getAttribute('href') ?? link?.getAttribute('xlink:href') ?? 'javascript:';
      return URL.canParse(address, here) && new URL(address, here).protocol !== 'javascript:';
    };
    for (const node of [...Document.prototype.querySelectorAll.call(inner, 'body *')].slice(0, 60))
      for (const type of ['mouseover', 'mouseenter', 'pointerdown', 'focus', 'click', 'input', 'toggle', 'contextmenu'])
        if (type !== 'click' || !leads(node)) node.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  };
  const inspect = (inner: Document, number: number) => {
    for (const node of Document.prototype.querySelectorAll.call(inner, 'body *')) {
      const attributes = [...node.attributes].filter(
        ({ name, value }) => name.startsWith('on') || (leading.has(name) && /^\s*(?:java|vb)?script:/iu.test(value)),
      );
      if (node.matches(dangerous) || attributes.length > 0) left.push(`${number} ${node.outerHTML}`);
    }
  };
  const tryOne = async ({ number, html }: Trial['mails'][number]) => {
    const { element, frame } = await frameFor(number, html);
    const from = `/mail-frame${way === 'served' || way === 'unwalled' ? `?mail=${number}` : ''}`;
    try {
      const inner = frame.contentDocument;
      if (!inner) throw new Error('no document');
      const { body } = inner;
      listen(frame, number);
      if (way === 'inserted') body.innerHTML = html;
      await wait(80);
      if (way === 'sanitised') inspect(inner, number);
      poke(inner);
      await wait(200);
      // As the pane does before its frame goes.
      if (way === 'served') body.replaceChildren();
      const { pathname, search } = frame.contentWindow?.location ?? location;
      if (!(pathname + search).startsWith(from)) moved.push(`${number} to ${pathname}${search}`);
    } catch (error) {
      moved.push(`${number} out of reach: ${String(error)}`);
    }
    element.remove();
  };
  await Promise.all(mails.map(tryOne));
  if (location.href !== here) moved.push(`the page to ${location.href}`);
  return { ran: Object.keys(harms.harmed ?? {}), moved, left };
};
