/** To the sign-in page and back to where the person wanted to be. */
export const signInAddress = (path: string): string => `/auth/login?${new URLSearchParams({ return: path })}`;

/** Signs in beside the page, in a window of its own, so that nothing here is lost. It says on the tabs' channel when it is done. */
export function signInInPlace(): void {
  window.open(signInAddress('/auth/done'), 'fachwerk-sign-in', 'popup,width=560,height=720');
}
