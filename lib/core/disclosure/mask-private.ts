/** Mobile numbers: 11 digits from 13 to 19, not part of a longer number. */
const MOBILE = /(?<![0-9A-Za-z])(1[3-9]\d)\d{4}(\d{4})(?![0-9A-Za-z])/g;
/** Identity card numbers: 17 digits and a check character, with a date of birth in the middle. */
const IDENTITY_CARD =
  /(?<![0-9A-Za-z])(\d{6})(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2}(\d[\dXx])(?![0-9A-Za-z])/g;

/**
 * Hides what must never be published, whoever typed it where: mobile numbers and identity card numbers.
 * Works on any plain value; texts inside it are masked, everything else stays as it is.
 */
export function maskPrivate<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T;
  if (Array.isArray(value)) return value.map(maskPrivate) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskPrivate(item)])) as T;
  return value;
}

function maskText(text: string): string {
  return text.replace(MOBILE, '$1****$2').replace(IDENTITY_CARD, '$1**********$2');
}
