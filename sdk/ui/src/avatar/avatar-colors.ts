import { unsafeCSS, type CSSResult } from 'lit';

/** KERN colours that carry white letters with at least 4.5:1, in both schemes. */
export const avatarColors = [
  '#2044aa',
  '#006b8c',
  '#007155',
  '#007328',
  '#566b00',
  '#786000',
  '#844b00',
  '#b60000',
  '#8a22b5',
  '#5b6185',
] as const;

export const avatarColorStyles: CSSResult = unsafeCSS(
  avatarColors.map((color, index) => `.c${index}{background:${color}}`).join(''),
);
