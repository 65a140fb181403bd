/** A message of the plugin in the person's language: the function that every context has. */
export type Text = (key: string, args?: Readonly<Record<string, string | number | Date>>) => string;
