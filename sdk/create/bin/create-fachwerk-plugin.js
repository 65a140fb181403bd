#!/usr/bin/env node
// Not the built file itself: pnpm links a command only if its file is there when packages are installed, before any build.
import '../dist/bin.js';
