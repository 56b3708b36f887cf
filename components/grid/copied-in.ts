import type { Copied } from './clipboard.ts';

/** What can be pasted as cells; nothing where the clipboard holds neither a table nor text. */
export function copiedIn(data: DataTransfer): Copied | undefined {
  const copied = { html: data.getData('text/html'), text: data.getData('text/plain') };
  return copied.text === '' && !/<t[dh][\s>]/i.test(copied.html) ? undefined : copied;
}
