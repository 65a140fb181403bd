/** The browser's own picker. No files when it is cancelled or the caller is gone. */
export function pickFiles(
  wanted: { many?: boolean | undefined; accept?: string | undefined },
  signal: AbortSignal,
): Promise<Blob[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = wanted.many ?? false;
  input.accept = wanted.accept ?? '';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    signal.addEventListener('abort', () => resolve([]), { once: true });
    input.click();
  });
}

const fetched = 60_000;

/** Hands a file to the browser's downloads. It is never opened in the workplace's own origin. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(blob);
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; when it is done it does not say.
  setTimeout(() => URL.revokeObjectURL(address), fetched);
}
