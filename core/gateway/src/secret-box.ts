import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** AES-256-GCM. What was sealed for one purpose does not open for another. */
export interface SecretBox {
  seal(purpose: string, value: unknown): string;
  /** `undefined` for anything that was not sealed here for this purpose. */
  open(purpose: string, sealed: string): unknown;
}

export function createSecretBox(secret: Buffer): SecretBox {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `fachwerk ${purpose}`, 32));
  return {
    seal(purpose, value) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv);
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 28) return undefined;
      const cipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      try {
        return JSON.parse(Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
