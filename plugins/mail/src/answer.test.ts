import { describe, expect, it } from 'vitest';
import { answerDraft, newDraft, type Writer } from './answer.ts';
import { emailOf } from './objects.fixture.ts';

const identity = (id: string, email: string, textSignature = '') => ({
  id,
  name: 'Anna',
  email,
  replyTo: null,
  textSignature,
  mayDelete: false,
});
const writer: Writer = {
  identities: [identity('own', 'anna@example.test'), identity('office', 'poststelle@example.test', 'Poststelle')],
  signature: 'Anna Amsel',
  locale: 'de-DE',
  text: (key, args) =>
    key === 'attribution' ? `Am ${String(args?.['date'])} schrieb ${String(args?.['name'])}:` : key,
};
const email = emailOf({
  text: 'Passt Dienstag?',
  references: ['r1@x'],
  cc: [{ name: null, email: 'carla@example.test' }],
});

describe('answerDraft', () => {
  it('quotes, names the sender, signs and joins the thread', () => {
    const draft = answerDraft('k', 'reply', email, writer);
    expect(draft).toMatchObject({
      key: 'k',
      identity: 'own',
      to: [{ email: 'bert@example.test' }],
      cc: [],
      subject: 'Re: Haushaltsplanung 2027: Rückfrage zu Kapitel 4',
      inReplyTo: ['m1@example.test'],
      references: ['r1@x', 'm1@example.test'],
      answers: { id: 'm1', keyword: '$answered' },
    });
    expect(draft.text).toMatch(
      /^\n\n\n-- \nAnna Amsel\n\nAm 25\.11\.2026, .* schrieb Bert Buche:\n> Passt Dienstag\?\n$/u,
    );
  });

  it('answers from the address that the mail came to, with its signature', () => {
    const draft = answerDraft(
      'k',
      'reply-all',
      { ...email, to: [{ name: null, email: 'Poststelle@example.test' }] },
      writer,
    );
    expect(draft).toMatchObject({ identity: 'office', cc: [{ email: 'carla@example.test' }] });
    expect(draft.text).toContain('-- \nPoststelle\n');
  });

  it('forwards with the files, as blobs that are there already', () => {
    const attachments = [
      { partId: '3', blobId: 'f', type: 'application/pdf', name: null, size: 9, disposition: 'attachment', cid: null },
    ];
    const draft = answerDraft('k', 'forward', { ...email, attachments }, writer);
    expect(draft).toMatchObject({
      to: [],
      subject: 'Fwd: Haushaltsplanung 2027: Rückfrage zu Kapitel 4',
      attachments: [{ blobId: 'f', name: 'unnamed-file' }],
      answers: { keyword: '$forwarded' },
    });
    expect(draft.text).toContain('field-from: Bert Buche <bert@example.test>');
  });
});

it('newDraft signs below the given text', () => {
  expect(newDraft('k', { subject: 'S', text: 'Hallo' }, writer.identities[0], 'Anna').text).toBe('Hallo\n\n-- \nAnna');
  expect(newDraft('k', {}, undefined, '').text).toBe('');
});
