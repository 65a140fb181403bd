export { default as manifest } from './manifest.ts';
export { default } from './plugin.ts';
