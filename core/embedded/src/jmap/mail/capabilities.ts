export const MAIL = 'urn:ietf:params:jmap:mail';
export const SUBMISSION = 'urn:ietf:params:jmap:submission';
export const VACATION = 'urn:ietf:params:jmap:vacationresponse';

export const MAX_MAILBOX_DEPTH = 10;
export const MAX_MAILBOX_NAME = 200;
