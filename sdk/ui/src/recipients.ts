export { isAddress, parseRecipients, type Recipient } from './recipients/parse-recipients.ts';
export { FwRecipients, type RecipientsDetail, type Suggest, type Suggestion } from './recipients/recipients.ts';
