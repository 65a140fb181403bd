import { ownWords } from './quoting.ts';

const words =
  /(?<![\p{L}\p{N}])(?:anbei|anhängend\p{L}*|angehängt\p{L}*|beigefügt\p{L}*|beiliegend\p{L}*|(?:im|als|siehe|den|der|die)\s+(?:anhang|anlage)n?|i\.\s?d\.\s?anlage|in\s+der\s+anlage|attached|attachment|enclosed)(?![\p{L}\p{N}])/iu;

/** Whether the writer speaks of a file. Quoted words and the signature do not count. */
export const mentionsAttachment = (subject: string, text: string): boolean =>
  words.test(subject) || words.test(ownWords(text));
