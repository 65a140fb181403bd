/** Errors cross as code, message and data: no class survives a border, and no stack should. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly code: string;
  readonly data: unknown;
  constructor(code: string, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

export const ended = (code: 'FW1009' | 'FW1304'): WireError => new WireError(code, 'The other side has ended.');

/** What cannot be cloned is refused to whoever sent it, here and now. */
export const uncloneable = (error: unknown): WireError =>
  new WireError('FW3111', `This cannot cross a frame's border: ${String(error)}`);

export const toWire = (error: unknown): { code: string; message: string; data?: unknown } => {
  const { name, code, message, data } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  if (name === 'DataCloneError') return toWire(uncloneable(error));
  return {
    code: typeof code === 'string' ? code : 'FW1301',
    message: typeof message === 'string' ? message : String(error),
    ...(data !== undefined && { data }),
  };
};
