/** Keeps of the custom elements manifest what somebody can use: elements, and what is public of them. */
import { TypeTexts } from './expand-types.ts';
import { isElement, type CustomElement, type Manifest, type Member, type Typed } from './manifest.ts';

/** What the analyzer hands to a plugin, as far as it is asked here. */
interface SyntaxNode {
  readonly name?: { getText(): string };
  readonly type?: { getText(): string };
  readonly members?: readonly { getText(): string }[];
  getSourceFile(): { readonly fileName: string };
}
interface Syntax {
  isTypeAliasDeclaration(node: SyntaxNode): boolean;
  isInterfaceDeclaration(node: SyntaxNode): boolean;
}

/** A plugin of the analyzer; it runs after those that find tags and apply inheritance. */
export function publicElements() {
  const types = new TypeTexts();
  return {
    name: 'public-elements',
    collectPhase({ ts, node }: { ts: Syntax; node: SyntaxNode }): void {
      const text = textOf(ts, node);
      if (text !== undefined) types.add(node.getSourceFile().fileName, node.name?.getText() ?? '', text);
    },
    packageLinkPhase({ customElementsManifest: manifest }: { customElementsManifest: Manifest }): void {
      manifest.modules = manifest.modules.flatMap((module) => {
        const elements = (module.declarations ?? []).filter(isElement);
        const declarations = elements.map((element) => publicPart(element, (text) => types.expand(module.path, text)));
        return declarations.length > 0 ? [{ ...module, declarations }] : [];
      });
    },
  };
}

function textOf(ts: Syntax, node: SyntaxNode): string | undefined {
  if (ts.isTypeAliasDeclaration(node)) return node.type?.getText();
  if (ts.isInterfaceDeclaration(node)) return `{ ${node.members?.map((member) => member.getText()).join(' ')} }`;
  return undefined;
}

function publicPart(element: CustomElement, expand: (text: string) => string): CustomElement {
  const attributes = element.attributes ?? [];
  const members = (element.members ?? []).filter(isPublic).map((member) => {
    // A class docblock describes the attribute; the field is the same thing.
    const { description = attributes.find(({ fieldName }) => fieldName === member.name)?.description } = member;
    return expanded({ ...member, ...(description !== undefined && { description }) }, expand);
  });
  const described = attributes.map((attribute) => {
    const { description = members.find(({ name }) => name === attribute.fieldName)?.description } = attribute;
    return expanded({ ...attribute, ...(description !== undefined && { description }) }, expand);
  });
  return {
    ...element,
    members,
    attributes: described,
    // The analyzer reads the name of a variable as the name of an event, where a base class sends for others.
    events: (element.events ?? []).filter(({ name }) => name.includes('-')).map((event) => expanded(event, expand)),
  };
}

/** What forms and Lit call, and nobody else. */
const hooks = new Set(['formDisabledCallback', 'formResetCallback', 'render', 'performUpdate']);

const isPublic = ({ name, privacy = 'public', static: isStatic = false }: Member): boolean =>
  privacy === 'public' && !isStatic && !/^[#_]/.test(name) && !hooks.has(name);

function expanded<T extends Typed>(typed: T, expand: (text: string) => string): T {
  const text = typed.type && expand(typed.type.text);
  return text === undefined || text === typed.type?.text ? typed : { ...typed, expandedType: { text } };
}
