/**
 * An HTML mail as nodes that can be shown: the second of three walls. The first is the frame, which runs no script,
 * the third its policy, which loads nothing from outside.
 *
 * Lets through no element that runs, embeds, submits, moves or overlays, no address but of the web and of mail, no
 * picture and no style but what the mail brings with it.
 */
import createPurifier, { type Config, type WindowLike } from 'dompurify';
import { isMisleading, linkTarget, type LinkTarget } from './link-target.ts';

const config = {
  USE_PROFILES: { html: true },
  RETURN_DOM_FRAGMENT: true,
  // Keeps a <style> that stands first.
  FORCE_BODY: true,
  ALLOW_DATA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  FORBID_TAGS: [
    'form', 'input', 'button', 'textarea', 'select', 'option', 'optgroup', 'datalist', 'output', 'fieldset', 'legend',
    'label', 'meter', 'progress', 'link', 'meta', 'base', 'title', 'video', 'audio', 'source', 'track', 'picture',
    'dialog', 'template', 'slot', 'map', 'area', 'svg', 'math', 'iframe', 'object', 'embed', 'noscript', 'marquee',
  ],
  FORBID_ATTR: [
    'id', 'name', 'srcset', 'sizes', 'background', 'poster', 'autofocus', 'tabindex', 'accesskey', 'contenteditable',
    'popover', 'popovertarget', 'popovertargetaction', 'ping', 'attributionsrc', 'lowsrc', 'dynsrc', 'longdesc',
    'usemap', 'ismap', 'action', 'formaction', 'form', 'is', 'slot', 'part', 'download', 'draggable', 'inert',
    'loading', 'fetchpriority', 'crossorigin', 'referrerpolicy',
  ],
} satisfies Config; // prettier-ignore

/** Pictures in the mail's own text; a picture of SVG is left out, because it is a document. */
const inlinePicture = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);/iu;

/**
 * What a style would fetch. An escaped spelling of it gets through here and ends at the frame's policy, as all of it would.
 */
const fetching =
  /@import[^;]{0,2000};?|(?:url|src|image|(?:-webkit-)?(?:image-set|cross-fade))\((?!\s*["']?data:image\/)(?:[^()"']|"[^"\n]{0,2000}"|'[^'\n]{0,2000}'|\([^()]{0,2000}\))*\)/giu;

export interface Sanitized {
  readonly nodes: DocumentFragment;
  /** Pictures that the mail brings with it, by their Content-ID; whoever shows them gives each its address. */
  readonly pictures: readonly { readonly image: HTMLImageElement; readonly cid: string }[];
  /** How many pictures were left out because they would be fetched from outside. */
  readonly blocked: number;
  readonly links: ReadonlyMap<HTMLAnchorElement, ShownLink>;
}
export interface ShownLink {
  readonly target: LinkTarget;
  /** Its words name another place than it leads to. */
  readonly misleading: boolean;
}

class Sanitizing {
  readonly pictures: { image: HTMLImageElement; cid: string }[] = [];
  readonly links = new Map<HTMLAnchorElement, ShownLink>();
  blocked = 0;

  /** Before the purifier looks at an image's address, which it would drop without a word. */
  image(image: HTMLImageElement): void {
    const source = image.getAttribute('src')?.trim() ?? '';
    if (inlinePicture.test(source)) return;
    image.removeAttribute('src');
    const cid = /^cid:(?<cid>.+)$/isu.exec(source)?.groups?.['cid'];
    if (cid !== undefined) this.pictures.push({ image, cid: decodeCid(cid) });
    else if (/^(?:https?:)?\/\//iu.test(source)) this.blocked += 1;
  }

  style(css: string): string {
    return css.replaceAll(fetching, () => {
      this.blocked += 1;
      return 'none';
    });
  }

  link(link: HTMLAnchorElement): void {
    const target = linkTarget(link.getAttribute('href') ?? '');
    for (const attribute of ['href', 'target', 'rel', 'title']) link.removeAttribute(attribute);
    if (!target) return;
    link.setAttribute('href', target.href);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
    link.setAttribute('title', target.href);
    this.links.set(link, { target, misleading: isMisleading(link.textContent ?? '', target) });
  }
}

function decodeCid(cid: string): string {
  try {
    return decodeURIComponent(cid);
  } catch {
    return cid;
  }
}

/**
 * `window` is that of the frame in which the nodes will stand: its own documents follow the frame's policy, which
 * allows a mail's styles; the host's would drop each `style=""` before it is seen.
 */
export function sanitizeMail(html: string, window: WindowLike): Sanitized {
  const sanitizing = new Sanitizing();
  const purifier = createPurifier(window);
  purifier.addHook('beforeSanitizeAttributes', (node) => {
    if (node.nodeName === 'IMG') sanitizing.image(node as HTMLImageElement);
  });
  purifier.addHook('uponSanitizeElement', (node) => {
    if (node.nodeName === 'STYLE') node.textContent = sanitizing.style(node.textContent ?? '');
  });
  purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
    if (attribute.attrName === 'style') attribute.attrValue = sanitizing.style(attribute.attrValue);
  });
  purifier.addHook('afterSanitizeAttributes', (node) => {
    if (node.nodeName === 'A') sanitizing.link(node as HTMLAnchorElement);
  });
  // A body that has begun stays: else a <frameset> would take its place, and there would be nothing to show.
  const nodes = purifier.sanitize(`<wbr>${html}`, config);
  nodes.querySelector('wbr')?.remove();
  for (const [link, { target, misleading }] of sanitizing.links) if (misleading) nameHost(link, target);
  const { pictures, blocked, links } = sanitizing;
  return { nodes, pictures, blocked, links };
}

/** The true host behind the words, in a style that the mail's own cannot take away. */
function nameHost(link: HTMLAnchorElement, target: LinkTarget): void {
  if (target.kind !== 'web') return;
  const host = link.ownerDocument.createElement('span');
  host.textContent = ` [${target.host}]`;
  for (const [name, value] of Object.entries({
    all: 'initial',
    display: 'inline',
    font: '600 13px sans-serif',
    color: '#a20000',
    background: '#fff',
  })) {
    host.style.setProperty(name, value, 'important');
  }
  link.append(host);
}
