/** The custom elements manifest as far as it is read here: https://github.com/webcomponents/custom-elements-manifest */
export interface Documented {
  readonly name: string;
  readonly description?: string;
}
export interface Typed extends Documented {
  readonly type?: { readonly text: string };
  /** The same with each type that the kit names written out. */
  readonly expandedType?: { readonly text: string };
  readonly default?: string;
}
export interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'private' | 'protected';
  readonly static?: boolean;
  readonly readonly?: boolean;
  /** Of a field: the attribute that sets it. */
  readonly attribute?: string;
  readonly parameters?: readonly { readonly name: string; readonly optional?: boolean; readonly default?: string }[];
  readonly return?: { readonly type: { readonly text: string } };
}
interface Attribute extends Typed {
  readonly fieldName?: string;
}
export interface CustomElement extends Documented {
  readonly tagName: string;
  readonly superclass?: { readonly name: string; readonly module?: string };
  readonly members?: readonly Member[];
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Typed[];
}
interface Module {
  readonly path: string;
  readonly declarations?: readonly (Documented | CustomElement)[];
}
export interface Manifest {
  modules: readonly Module[];
}

export const isElement = (declaration: Documented | CustomElement): declaration is CustomElement =>
  'tagName' in declaration && declaration.tagName !== undefined;
