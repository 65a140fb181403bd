import { defineConfig } from '@fachwerk/cli';

// While this is developed: who serves the rooms. A Land adds whom it likes.
export default defineConfig({ workplace: { plugins: { '../plugin-room-list': { tier: 'isolated' } } } });
