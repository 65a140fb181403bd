export { type AddressGroup, type EmailAddress } from './address-list.ts';
export { baseSubject } from './base-subject.ts';
export { buildMail } from './build-mail.ts';
export { type ReadBlob } from './build-parts.ts';
export { type EmailCreate, EmailCreateError } from './email-create.ts';
export { formatDate } from './date-form.ts';
export { type HeaderField } from './header-fields.ts';
export { asAddresses, asDate, asGroupedAddresses, asMessageIds, asText, asURLs } from './header-forms.ts';
export {
  CONVENIENCE,
  type HeaderForm,
  type HeaderProperty,
  isFormAllowed,
  parseHeaderProperty,
} from './header-property.ts';
export { headerPropertyValue } from './header-value.ts';
export { htmlToText } from './html-text.ts';
export { parseMail, type ParsedMail } from './parse-mail.ts';
export { type Part } from './part.ts';
export { partText } from './part-text.ts';
