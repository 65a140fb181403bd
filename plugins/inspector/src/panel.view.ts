import { defineView, elementView } from '@fachwerk/sdk';
import { InspectorPanel } from './elements/inspector-panel/inspector-panel.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'panel', elementView(InspectorPanel));
