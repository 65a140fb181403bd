/** A text of the shell in the person's language. */
export type Text = (key: string, args?: Readonly<Record<string, string | number | Date>>) => string;
