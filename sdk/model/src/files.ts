import { names, type OutputOf } from '@fachwerk/sdk';
import type { files } from './files.schema.ts';

const name = names<typeof files>();
/**
 * Files and folders as a store, with their bytes. Routed by account. Objects: draft-ietf-jmap-filenode. Sizes in bytes. Needs `files.read`, to change `files.write`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const FileStore = name('files.store@0');
/**
 * Command: the person chooses files of the workplace; an empty list when none. Needs `files.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const ChooseFiles = name('files.choose@0');
/**
 * Command: the person says where a file is kept; null when nowhere. Needs `files.write`; errors `overQuota`, `unreachable`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const SaveFile = name('files.save@0');
/**
 * Command: shows one file or folder. Error `notFound`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OpenFile = name('files.open@0');
/**
 * Point: what others can do with one file. Needs a command that takes `{ file: Ref }`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const FileActions = name('files.file-actions@0');

/**
 * A file, or a folder when `blobId` is null.
 *
 * @experimental
 */
export type FileNode = OutputOf<typeof FileStore, 'get'>['list'][number];
