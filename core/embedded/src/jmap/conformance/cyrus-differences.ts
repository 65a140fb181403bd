/** Where Cyrus 3.12 is known to differ, and how. Whoever talks to both must bear these. */
export const cyrusDifferences: Record<string, string> = {
  'the session has all its members': 'emailQuerySortOptions is missing',
  'queryChanges leads from the old result to the new': 'Mailbox/queryChanges tells an index of another order',
  'what is fixed cannot be changed, what is nowhere cannot be found': 'a new subject is taken, and ignored',
  'Email/parse reads a blob without keeping it': 'an id is told for what lies in no mailbox',
  'conditions on properties': 'before takes in the moment itself',
  'a mail is sent, filed and read': 'Bcc is left in the mail that is handed on',
  'a mail or an identity that does not exist is invalidProperties': 'it is emailNotFound',
};
