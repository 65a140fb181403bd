import { expect, it } from 'vitest';
import { failureCode, failureText, passOn } from './failure.ts';

const text = (key: string, args: object = {}) => `${key} ${JSON.stringify(args)}`;

it('says each listed failure in its own words, and shows the code of any other', () => {
  expect(failureText(text, { code: 'overQuota' })).toBe('error-overQuota {}');
  expect(failureText(text, { code: 'FW1304' })).toBe('error-other {"code":"FW1304"}');
  expect(failureText(text, new TypeError('x'))).toBe('error-other {"code":"FW6900"}');
  expect(failureCode('x')).toBe('FW6900');
});

it('hands failures on with their data, and faults as they are', () => {
  const failure = (code: string, message?: string, data?: unknown) => Object.assign(new Error(message), { code, data });
  expect(passOn({ code: 'tooLarge', message: 'm', data: 5 }, failure)).toMatchObject({
    code: 'tooLarge',
    message: 'm',
    data: 5,
  });
  const fault = new TypeError('x');
  expect(passOn(fault, failure)).toBe(fault);
});
