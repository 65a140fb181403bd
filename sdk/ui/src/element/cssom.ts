import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

export type CssomValues = Readonly<Record<string, string | null | undefined>>;

class Cssom extends Directive {
  #previous: CssomValues = {};

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT)
      throw new TypeError('cssom() stands where an attribute could: <div ${cssom({…})}>');
  }

  render(_values: CssomValues): unknown {
    return noChange;
  }

  override update(part: ElementPart, [values]: [CssomValues]): unknown {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys(this.#previous)) if (!(name in values)) style.removeProperty(name);
    for (const [name, value] of Object.entries(values)) {
      if (this.#previous[name] === value) continue;
      if (value === null || value === undefined) style.removeProperty(name);
      else style.setProperty(name, value);
    }
    this.#previous = { ...values };
    return noChange;
  }
}

/**
 * Inline styles that the workplace's policy allows: `styleMap` and `style=""` write an attribute, which
 * `style-src 'self'` blocks; this sets properties.
 *
 * @example html`<div ${cssom({ height: '3px' })}></div>`
 */
export const cssom = directive(Cssom);
