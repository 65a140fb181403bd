import { GatewayFailure, type GatewayTrouble } from '../gateway/gateway.ts';

/** Turns what the gateway refused into an error that the contract lists; anything else stays what it was. */
export async function listed<T, E extends string>(
  codes: readonly (E & GatewayTrouble)[],
  call: { failure(code: E, message?: string): Error },
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof GatewayFailure)) throw error;
    const code = codes.find((known) => known === error.kind);
    throw code ? call.failure(code, `${error.code} ${error.message}`) : error;
  }
}
