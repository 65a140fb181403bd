/** Files up and down, RFC 8620 §6. */
import { int, object, or, text } from './check.ts';
import type { Client } from './client.ts';
import { JmapError } from './jmap-error.ts';
import { problemType } from './relay.ts';
import { fill } from './url-template.ts';

const uploaded = object({ blobId: text, type: or(text, ''), size: int });

export const upload = async (
  client: Client,
  file: { account: string; blob: Blob; progress: string | undefined },
  signal: AbortSignal,
) => {
  const { uploadUrl } = await client.session(signal);
  const answer = await client.relay.exchange(
    {
      path: fill(uploadUrl, { accountId: file.account }),
      method: 'POST',
      body: file.blob,
      headers: { 'content-type': file.blob.type || 'application/octet-stream' },
      as: 'json',
      ...(file.progress !== undefined && { progress: file.progress }),
    },
    0,
    signal,
  );
  if (answer.status >= 400) {
    const type = answer.status === 413 ? 'requestTooLarge' : problemType(answer);
    throw new JmapError('FW6006', `The server did not take the file (${answer.status} ${type ?? ''}).`, { type });
  }
  return uploaded(answer.json, 'upload');
};

export const download = async (
  client: Client,
  file: { account: string; blobId: string; name: string; type: string },
  signal: AbortSignal,
): Promise<Blob | undefined> => {
  const { downloadUrl } = await client.session(signal);
  const { account: accountId, ...names } = file;
  const path = fill(downloadUrl, { accountId, ...names });
  const answer = await client.relay.exchange({ path, method: 'GET', as: 'blob' }, 0, signal);
  if (answer.status === 404) return undefined;
  if (answer.status >= 400 || !answer.body)
    throw new JmapError('FW6006', `The server did not give the file (${answer.status}).`, {
      type: problemType(answer),
    });
  return answer.body.slice(0, answer.body.size, file.type);
};
