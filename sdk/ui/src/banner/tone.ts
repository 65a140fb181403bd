/** Tones of a message, each with the icon that says it without colour. */
export type MessageTone = 'info' | 'success' | 'warning' | 'danger';

export const toneIcons: Readonly<Record<MessageTone, string>> = {
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  danger: 'error',
};
