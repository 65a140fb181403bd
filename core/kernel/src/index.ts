export { createHost } from './create-host.ts';
export { FachwerkError } from './error.ts';
export { frameEnded, frameFault, frameUnresponsive, type FrameEnd } from './frame-hooks.ts';
export type {
  Diagnostics,
  Fault,
  Host,
  HostOptions,
  Injection,
  Messages,
  PluginDiagnostics,
  PluginPhase,
  PluginStatus,
  TraceEvent,
  ViewInfo,
  ViewPlace,
  ViewState,
} from './host-options.ts';
export type { LastFault, Measured } from './measurements.ts';
export { readPageLock } from './page-lock.ts';
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
  PackageOrigin,
  PluginFacts,
  PluginOrigins,
  ShapeFacts,
  UseFacts,
  WorkplaceLock,
} from './lock.ts';
