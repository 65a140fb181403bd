export { createHost } from './create-host.ts';
export { FachwerkError } from './error.ts';
export type {
  Diagnostics,
  Fault,
  Host,
  HostOptions,
  Messages,
  PluginPhase,
  PluginStatus,
  ViewInfo,
  ViewPlace,
  ViewState,
} from './host-options.ts';
export type {
  BackendAuth,
  BackendFacts,
  BorderShape,
  BorderShapes,
  FrameFacts,
  GatewayFacts,
  HostLock,
  InstalledPlugin,
  MemberFacts,
  PluginFacts,
  PluginOrigins,
  ShapeFacts,
  UseFacts,
  WorkplaceLock,
} from './lock.ts';
