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

export const toWire = (error: unknown): { code: string; message: string; data?: unknown } => {
  const { code, message, data } = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  return {
    code: typeof code === 'string' ? code : 'FW1301',
    message: typeof message === 'string' ? message : String(error),
    ...(data !== undefined && { data }),
  };
};
