/** The other vendor's shape, for our build and our tests. It must say the same as theirs, so it is theirs. */
export { rooms } from '@acme/room-list/contract/schema';
