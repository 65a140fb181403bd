/** The gateway's answer for /mail-frame, with its policy as far as a document can carry one. */
const policy =
  "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src blob: data:; form-action 'none'; base-uri 'none'";
const meta = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;

export const mailFrame: string = URL.createObjectURL(
  new Blob([`<!doctype html>${meta}<title>Nachricht</title><body></body>`], { type: 'text/html' }),
);
