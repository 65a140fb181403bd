/** What can be made: twelve combinations. */
export const kinds = ['app', 'widget', 'action', 'connector'] as const;
export const userInterfaces = ['lit', 'react', 'vue', 'svelte', 'vanilla'] as const;
/** An app has a page, a widget a tile on the first page, an action is a command, a connector serves a contract from a server. */
export type Kind = (typeof kinds)[number];
/** What the view of an app or a widget is written with. */
export type UserInterface = (typeof userInterfaces)[number];

/** Actions and connectors draw nothing. */
export type Choice =
  | { readonly kind: 'app' | 'widget'; readonly ui: UserInterface }
  | { readonly kind: 'action' | 'connector' };

export const hasView = (kind: Kind): kind is 'app' | 'widget' => kind === 'app' || kind === 'widget';

/** Folders of `templates/`, in the order in which they are laid over each other. */
export const layersOf = (choice: Choice): string[] => [
  'base',
  choice.kind,
  ...('ui' in choice ? [`${choice.kind}-${choice.ui}`] : []),
];

/** Those frameworks make Trusted Types policies of their own as they load, which a workplace's page refuses. */
export const isIsolatedOnly = (choice: Choice): boolean =>
  'ui' in choice && (choice.ui === 'vue' || choice.ui === 'svelte');
