export { startGateway } from './start-gateway.ts';
export { GatewayError } from './gateway-error.ts';
export { codes, type Code } from './codes.ts';
export { defaultLimits, type Limits } from './limits.ts';
export type { DevLine, DevLog } from './dev-log.ts';
export type { DevChange, DevState, DevSwitch } from './dev-switch.ts';
export type { Gateway, GatewayOptions } from './options.ts';
