/** How a plugin's author changes the workplace of `fachwerk dev` while it runs. */
export interface DevSwitch {
  /** As it is now. */
  state(): DevState;
  /** Writes another composition and builds; the pages hear of it when it is there. */
  change(change: DevChange): void;
}
export interface DevState {
  /** Id of the plugin that is developed. */
  readonly plugin: string;
  readonly tier: 'trusted' | 'isolated';
  /** Where it can run. */
  readonly tiers: readonly ('trusted' | 'isolated')[];
  /** Permissions that it asks for. */
  readonly asked: readonly string[];
  /** Those of them that it does not get. */
  readonly deny: readonly string[];
}
/** What is left out stays as it is. */
export interface DevChange {
  readonly tier?: 'trusted' | 'isolated' | undefined;
  readonly deny?: readonly string[] | undefined;
}
