import { expect, it } from 'vitest';
import { summaryOf } from './objects.fixture.ts';
import { isEmpty, move, setKeyword } from './mail-changes.ts';

it('moves out of the shown mailbox and leaves others alone', () => {
  const mail = summaryOf({ mailboxIds: { inbox: true, project: true } });
  expect(move([mail], 'inbox', 'archive')).toEqual({ m1: { 'mailboxIds/inbox': null, 'mailboxIds/archive': true } });
});

it('moves what was found by searching out of everywhere', () => {
  const mail = summaryOf({ mailboxIds: { inbox: true, project: true } });
  expect(move([mail], undefined, 'archive')).toEqual({
    m1: { 'mailboxIds/inbox': null, 'mailboxIds/project': null, 'mailboxIds/archive': true },
  });
});

it('changes nothing that is so already', () => {
  const seen = summaryOf({ keywords: { $seen: true } });
  expect(isEmpty(setKeyword([seen], '$seen', true))).toBe(true);
  expect(setKeyword([seen, summaryOf({ id: 'm2' })], '$seen', false)).toEqual({ m1: { 'keywords/$seen': null } });
  expect(isEmpty(move([summaryOf()], undefined, 'inbox'))).toBe(true);
});
