import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/**
 * Lower case only (some stores fold case), a letter first (some read numbers), the time in front so
 * that new rows land beside each other, and enough chance that nobody guesses a neighbour.
 */
export function newId(prefix: string): string {
  const chance = Array.from(randomBytes(10), (byte) => ALPHABET[byte & 31]).join('');
  return prefix + Date.now().toString(36).padStart(9, '0') + chance;
}
