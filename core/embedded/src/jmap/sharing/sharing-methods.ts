import type { RegisteredMethod } from '../engine/dispatch.ts';
import { standardMethods } from '../engine/standard-methods.ts';
import { principal } from './principal.ts';
import { shareNotification } from './share-notification.ts';

export function sharingMethods(): [string, RegisteredMethod][] {
  return [principal, shareNotification].flatMap((type) => standardMethods(type));
}
