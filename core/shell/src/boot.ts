import { openPage } from './boot/open-page.ts';

// What a plugin adds there would be on every object of the page.
Object.preventExtensions(Object.prototype);
await openPage();
