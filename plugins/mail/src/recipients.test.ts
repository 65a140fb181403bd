import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerRecipients,
  formatAddress,
  isAddress,
  isExternal,
  parseAddresses,
  uniqueAddresses,
} from './recipients.ts';

const at = (email: string, name: string | null = null) => ({ name, email });

describe('parseAddresses', () => {
  it('reads what people paste', () => {
    expect(
      parseAddresses('anna@example.test; "Beispiel, Erika" <erika@example.test>,\nBert <bert@example.test>'),
    ).toEqual([at('anna@example.test'), at('erika@example.test', 'Beispiel, Erika'), at('bert@example.test', 'Bert')]);
  });

  it('keeps what is no address as it was typed', () => {
    expect(parseAddresses('Poststelle, anna@')).toEqual([at('Poststelle'), at('anna@')]);
  });

  it('reads back every name that formatAddress writes', () => {
    const name = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.trim() === text && !/[\n\r]/u.test(text));
    const email = fc.emailAddress().filter((text) => isAddress(text));
    fc.assert(
      fc.property(fc.array(fc.record({ name, email })), (addresses) => {
        expect(parseAddresses(addresses.map((each) => formatAddress(each)).join(', '))).toEqual(addresses);
      }),
    );
  });

  it('never throws and never gives an empty address piece', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { name, email } of parseAddresses(text)) expect(`${name ?? ''}${email}`).not.toBe(undefined);
        expect(parseAddresses(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('isAddress', () => {
  it.each(['anna@example.test', 'jörg.müller@stadt-weimar.test', 'a+b@x.y.z', 'root@localhost'])(
    'takes %s',
    (email) => {
      expect(isAddress(email)).toBe(true);
    },
  );
  it.each(['anna', 'anna@', '@example.test', 'a b@example.test', 'a@b..c', 'a@b,c@d', ''])('refuses %j', (email) => {
    expect(isAddress(email)).toBe(false);
  });
});

describe('answerRecipients', () => {
  const email = {
    from: [at('bert@example.test', 'Bert')],
    replyTo: null,
    to: [at('anna@example.test'), at('carla@example.test')],
    cc: [at('poststelle@example.test'), at('BERT@example.test')],
  };

  it('answers the sender alone', () => {
    expect(answerRecipients(email, ['anna@example.test'], false)).toEqual({ to: email.from, cc: [] });
  });

  it('answers all, once each, without oneself', () => {
    expect(answerRecipients(email, ['Anna@example.test'], true)).toEqual({
      to: email.from,
      cc: [at('carla@example.test'), at('poststelle@example.test')],
    });
  });

  it('prefers Reply-To', () => {
    const replyTo = [at('liste@example.test')];
    expect(answerRecipients({ ...email, replyTo }, [], false).to).toEqual(replyTo);
  });

  it('answers its own mail to those it went to', () => {
    expect(answerRecipients(email, ['bert@example.test'], true)).toEqual({
      to: email.to,
      cc: [at('poststelle@example.test')],
    });
  });
});

describe('isExternal', () => {
  it('knows subdomains, and does not take a mere ending for one', () => {
    expect(isExternal(at('a@amt.thueringen.test'), ['thueringen.test'])).toBe(false);
    expect(isExternal(at('a@boese-thueringen.test'), ['thueringen.test'])).toBe(true);
  });
});

it('uniqueAddresses keeps the first spelling', () => {
  expect(uniqueAddresses([at('A@x.test', 'A'), at('a@X.test')])).toEqual([at('A@x.test', 'A')]);
});
