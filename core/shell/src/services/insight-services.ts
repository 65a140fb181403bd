/** Loaded when somebody administers or inspects; nobody else needs a byte of it. */
export { administrationService } from './administration-service.ts';
export { diagnosticsService } from './diagnostics-service.ts';
