export { frameAddress, frameOrigin } from './document/frame-address.ts';
export { frameDocument, type FrameDocument, type FrameParts } from './document/frame-document.ts';
export { allowedFeatures, type Grants } from './document/frame-policy.ts';
export { isolatedModules, type IsolatedOptions, type Opened, type Opening } from './host/isolated-modules.ts';
export { isolatedPlugin, isolatedView, type IsolatedView } from './host/isolated-plugin.ts';
export { runtimeOf } from './host/page-runtime.ts';
