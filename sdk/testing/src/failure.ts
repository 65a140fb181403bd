/** An error as it crosses between plugins: a code that the contract lists, a message, data. */
export const failure = (code: string, message = code, data?: unknown): Error =>
  Object.assign(new Error(message), { code, ...(data !== undefined && { data }) });
