import { join } from 'node:path';
import type { Issue } from '@fachwerk/kernel/compose';
import { locate, type LocatedIssue } from '../located-issue.ts';
import { manifestFile, type PluginPackage } from './find-package.ts';
import { locateInSource } from './locate-in-source.ts';

/** The place of an issue when there is a plugin and no composition. */
export const locatePackageIssue = (issue: Issue, found: PluginPackage): LocatedIssue =>
  issue.at?.in === 'manifest'
    ? locate(issue, locateInSource(manifestFile(found), issue.at.path))
    : locate(issue, { file: join(found.folder, 'package.json'), line: 1, column: 1 });
