/** One message of `/api/push`: of an upstream, or with source `gateway` of the gateway itself. */
export interface PushMessage {
  readonly source: string;
  readonly type: string;
  readonly data: unknown;
}

export function readPushMessage(text: string): PushMessage | undefined {
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null || !('source' in message) || !('type' in message))
      return undefined;
    return {
      source: String(message.source),
      type: String(message.type),
      data: 'data' in message ? message.data : null,
    };
  } catch {
    // Not ours to understand: the gateway sends nothing but JSON, and says so itself when it cannot.
    return undefined;
  }
}

export const pushAddress = (sources: readonly string[]): string =>
  `/api/push${sources.length ? `?${new URLSearchParams(sources.map((source) => ['source', source]))}` : ''}`;
