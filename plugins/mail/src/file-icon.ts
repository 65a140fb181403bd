/** Icon of the kit for a kind of file. */
export function fileIcon(type: string): string {
  if (type.startsWith('image/')) return 'image';
  if (type.startsWith('video/')) return 'video';
  if (type === 'text/calendar') return 'event';
  if (type === 'message/rfc822') return 'mail';
  if (/spreadsheet|excel|csv/u.test(type)) return 'table';
  return 'file';
}
