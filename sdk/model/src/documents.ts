import { names, type OutputOf } from '@fachwerk/sdk';
import type { documents } from './documents.schema.ts';

const name = names<typeof documents>();
/**
 * Documents that several people write at once (Yjs), and what is said about them. Routed by account. Updates are Yjs updates in base64. Needs `documents.read`, to change `documents.write`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const DocumentStore = name('documents.store@0');
/**
 * Command: makes a document. Errors `forbidden`, `unreachable`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const CreateDocument = name('documents.create@0');
/**
 * Command: shows one document. Error `notFound`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OpenDocument = name('documents.open@0');

/**
 * What is said about a document; its text is in `changes`.
 *
 * @experimental
 */
export type Document = OutputOf<typeof DocumentStore, 'get'>['list'][number];
