/** One step per released schema. A step, once released, is never edited: a new one is added. */
export const SCHEMA: readonly string[] = [
  `
  CREATE TABLE account (
    id TEXT PRIMARY KEY, address TEXT NOT NULL UNIQUE, name TEXT NOT NULL, password TEXT,
    shared INTEGER NOT NULL, active INTEGER NOT NULL, quota INTEGER, used INTEGER NOT NULL DEFAULT 0,
    modseq INTEGER NOT NULL DEFAULT 0, horizon INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE share (
    account TEXT NOT NULL REFERENCES account(id), member TEXT NOT NULL REFERENCES account(id),
    rights TEXT NOT NULL CHECK (rights IN ('all', 'read')), PRIMARY KEY (account, member)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX share_member ON share (member);

  CREATE TABLE object (
    account TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
    created INTEGER NOT NULL, changed INTEGER NOT NULL, major INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (account, type, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX object_changed ON object (account, type, changed);
  CREATE TABLE type_state (
    account TEXT NOT NULL, type TEXT NOT NULL, modseq INTEGER NOT NULL, PRIMARY KEY (account, type)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE blob (
    account TEXT NOT NULL, id TEXT NOT NULL, size INTEGER NOT NULL, type TEXT, created INTEGER NOT NULL,
    PRIMARY KEY (account, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX blob_id ON blob (id);
  CREATE TABLE upload (
    account TEXT NOT NULL, person TEXT NOT NULL, id TEXT NOT NULL, size INTEGER NOT NULL, type TEXT,
    created INTEGER NOT NULL, PRIMARY KEY (account, person, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX upload_id ON upload (id);

  CREATE TABLE email (
    num INTEGER PRIMARY KEY, account TEXT NOT NULL, id TEXT NOT NULL, thread TEXT NOT NULL,
    blob TEXT NOT NULL, size INTEGER NOT NULL, received INTEGER NOT NULL, sent INTEGER,
    subject TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL,
    attachment INTEGER NOT NULL, unread INTEGER NOT NULL, UNIQUE (account, id)
  ) STRICT;
  CREATE INDEX email_received ON email (account, received DESC, id);
  CREATE INDEX email_thread ON email (account, thread, received, id);
  CREATE INDEX email_blob ON email (account, blob);
  CREATE TABLE email_head (email INTEGER PRIMARY KEY REFERENCES email(num), lines TEXT NOT NULL) STRICT;
  CREATE TABLE email_mailbox (
    account TEXT NOT NULL, mailbox TEXT NOT NULL, email INTEGER NOT NULL REFERENCES email(num),
    PRIMARY KEY (account, mailbox, email)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX email_mailbox_email ON email_mailbox (email, mailbox);
  CREATE TABLE email_keyword (
    email INTEGER NOT NULL REFERENCES email(num), keyword TEXT NOT NULL, PRIMARY KEY (email, keyword)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX email_keyword_keyword ON email_keyword (keyword, email);
  CREATE TABLE email_message_id (
    account TEXT NOT NULL, message TEXT NOT NULL, subject TEXT NOT NULL, email INTEGER NOT NULL REFERENCES email(num),
    PRIMARY KEY (account, message, email)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX email_message_id_email ON email_message_id (email);
  CREATE TABLE mailbox_count (
    account TEXT NOT NULL, mailbox TEXT NOT NULL, emails INTEGER NOT NULL DEFAULT 0, unread INTEGER NOT NULL DEFAULT 0,
    threads INTEGER NOT NULL DEFAULT 0, unreadThreads INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (account, mailbox)
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE email_text USING fts5 (
    account, sender, recipient, cc, bcc, subject, body, content='', contentless_delete=1,
    prefix='2 3 4', tokenize='unicode61 remove_diacritics 2'
  );

  CREATE TABLE delivery (
    num INTEGER PRIMARY KEY, account TEXT NOT NULL, submission TEXT NOT NULL, blob TEXT NOT NULL,
    held INTEGER NOT NULL, sender TEXT NOT NULL, recipients TEXT NOT NULL, due INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX delivery_due ON delivery (due);
  CREATE INDEX delivery_submission ON delivery (account, submission);
  CREATE INDEX delivery_blob ON delivery (account, blob);
  CREATE TABLE subscription (
    account TEXT NOT NULL, person TEXT NOT NULL, mailbox TEXT NOT NULL, subscribed INTEGER NOT NULL,
    PRIMARY KEY (account, person, mailbox)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE vacation_reply (
    account TEXT NOT NULL, recipient TEXT NOT NULL, sent INTEGER NOT NULL, PRIMARY KEY (account, recipient)
  ) STRICT, WITHOUT ROWID;
  `,
];
