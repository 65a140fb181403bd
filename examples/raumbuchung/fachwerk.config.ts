import { defineConfig } from '@fachwerk/cli';

export default defineConfig({
  tier: 'isolated',
  // `npm run backend` in a second terminal.
  workplace: { backends: { rooms: { kind: 'http', url: 'http://127.0.0.1:4010', auth: 'assertion' } } },
});
