import { runFrame } from '../../src/frame/index.ts';
import plugin, { today } from './widget.ts';

runFrame(plugin, { today });
