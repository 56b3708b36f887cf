/** What of a text belongs to a person, and what people call it: numbers and addresses are never published, names are decided on. */
export const PRIVATE_KINDS = {
  mobile: '手机号码',
  'identity-card': '身份证号',
  'bank-account': '银行账号',
  email: '电子邮箱',
  name: '姓名',
} as const;

export type PrivateKind = keyof typeof PRIVATE_KINDS;

/** Something private in a text: where it stands (`from` to before `to`), as written and as published. */
export type PrivateText = { kind: PrivateKind; from: number; to: number; written: string; masked: string };

/** The text with what was found in it masked. @param found in the order of the text, none over another */
export function maskFound({ text, found }: { text: string; found: readonly PrivateText[] }): string {
  let published = '';
  let from = 0;
  for (const { from: start, to, masked } of found) {
    published += text.slice(from, start) + masked;
    from = to;
  }
  return published + text.slice(from);
}
