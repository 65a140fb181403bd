import { defineConfig } from '@fachwerk/cli';

export default defineConfig({
  workplace: {
    // Where the server of rooms listens while this is developed.
    backends: { rooms: { kind: 'http', url: 'http://127.0.0.1:4010', auth: 'assertion' } },
  },
});
