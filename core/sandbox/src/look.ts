/**
 * How the workplace looks to the person, as it crosses into frames: attributes of the root element with the values that
 * they can have, and the tokens that a Land may set, as long as they are harmless. The same filter on both sides.
 */
export interface Look {
  readonly attributes: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
}

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  lang: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/,
  dir: /^(?:ltr|rtl)$/,
  'data-kern-theme': /^(?:light|dark)$/,
  'data-contrast': /^more$/,
  'data-density': /^(?:compact|comfortable)$/,
  'data-font-size': /^\d{3}$/,
  'data-motion': /^reduced$/,
};
const TOKENS = ['accent', 'accent-hover', 'accent-quiet', 'accent-text', 'on-accent', 'brand', 'on-brand'].map(
  (name) => `--fw-${name}`,
);
/** Colours and sums of them; nothing that ends a declaration, fetches, or reads another property. */
const VALUE = /^[#\w\s.,%()/+*-]{1,200}$/;
const REFUSED = /url|src|image|element|attr|var|env|expression|import|paint/i;

const isHarmless = (value: string): boolean => VALUE.test(value) && !REFUSED.test(value);

/** Names of attributes to watch on the page's root element. */
export const lookAttributes = Object.keys(ATTRIBUTES);

/** What of these values may cross; whatever is unknown or odd stays behind. */
export const harmless = (given: Look): Look => ({
  attributes: Object.fromEntries(
    Object.entries(ATTRIBUTES).flatMap(([name, allowed]) => {
      const value = Object.hasOwn(given.attributes, name) ? given.attributes[name] : undefined;
      return typeof value === 'string' && allowed.test(value) ? [[name, value]] : [];
    }),
  ),
  tokens: Object.fromEntries(
    TOKENS.flatMap((name) => {
      const value = Object.hasOwn(given.tokens, name) ? given.tokens[name] : undefined;
      return typeof value === 'string' && isHarmless(value) ? [[name, value]] : [];
    }),
  ),
});

export const readLook = (root: HTMLElement): Look => {
  const style = getComputedStyle(root);
  return harmless({
    attributes: Object.fromEntries(lookAttributes.map((name) => [name, root.getAttribute(name) ?? ''])),
    tokens: Object.fromEntries(TOKENS.map((name) => [name, style.getPropertyValue(name).trim()])),
  });
};

export const applyLook = (root: HTMLElement, given: Look): void => {
  const { attributes, tokens } = harmless(given);
  for (const name of lookAttributes) {
    const value = attributes[name];
    if (value === undefined) root.removeAttribute(name);
    else root.setAttribute(name, value);
  }
  for (const name of TOKENS) {
    const value = tokens[name];
    if (value === undefined) root.style.removeProperty(name);
    else root.style.setProperty(name, value);
  }
};
