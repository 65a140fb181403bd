import { describe, expect, it } from 'vitest';
import { namesOf } from './names.ts';

describe('namesOf', () => {
  it.each([
    ['acme-rooms', 'acme-rooms', 'acme-rooms', 'acme.rooms'],
    ['@acme/rooms', 'rooms', '@acme/rooms', 'acme.rooms'],
    ['../plugins/acme-meeting-rooms/', '../plugins/acme-meeting-rooms', 'acme-meeting-rooms', 'acme.meeting-rooms'],
    [String.raw`C:\Work Folder\acme-rooms`, String.raw`C:\Work Folder\acme-rooms`, 'acme-rooms', 'acme.rooms'],
    [String.raw`.\acme-rooms` + '\\', String.raw`.\acme-rooms`, 'acme-rooms', 'acme.rooms'],
  ])('reads %s', (written, folder, packageName, id) => {
    expect(namesOf(written)).toEqual({ folder, packageName, id });
  });

  it.each([
    ['Acme-Rooms', 'FW8202'],
    ['acme rooms', 'FW8202'],
    ['', 'FW8202'],
    ['.', 'FW8202'],
    ['@acme/', 'FW8202'],
    ['a'.repeat(101), 'FW8202'],
    ['rooms', 'FW8203'],
    ['acme-1', 'FW8203'],
    ['acme--rooms', 'FW8203'],
    ['1and1-rooms', 'FW8203'],
  ])('refuses %j with %s', (written, code) => {
    expect(() => namesOf(written)).toThrow(expect.objectContaining({ code }));
  });
});
