import type { DevLine } from '@fachwerk/gateway';

/** Whatever a terminal would obey instead of showing it; the rest is the plugin's own text. */
const odd = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const plain = (text: string): string => text.replaceAll(odd, ' ');

/** One line for each thing that a plugin says on a page. */
export const logLine = ({ plugin, level, text }: DevLine): string => `${plain(plugin)} ${level}: ${plain(text)}\n`;
