#!/usr/bin/env node
// Not the built file itself: pnpm links a command only if its file is there when packages are installed, before any build.
// Loaded late, because what is built uses what an old Node does not have.
const needed = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > needed[0] || (major === needed[0] && minor >= needed[1])) await import('../dist/bin.js');
else {
  const wanted = `Node ${needed.join('.')} or newer`;
  process.stderr.write(
    `FW8006 This is Node ${process.versions.node}, fachwerk needs ${wanted}.\n  → Install ${wanted}.\n`,
  );
  process.exitCode = 1;
}
