import { clerkStory } from './clerk-story.ts';

// The composition of a Land with a server of its own: one entry, and nothing else changes.
const cyrus =
  "{ kind: jmap, url: 'http://127.0.0.1:18080/jmap/', auth: { jwt: { alg: HS256, key: { env: CYRUS_JWT_KEY } } } }";
clerkStory('with a real Cyrus', {
  arrival: 5_000,
  compose: (yaml) => yaml.replace('{ kind: jmap, url: embedded }', cyrus),
  env: { CYRUS_JWT_KEY: 'test-only-jwt-key' },
});
