import { clerkStory } from './clerk-story.ts';

clerkStory('with the embedded mail service', { arrival: 2_000 });
