/** What an address asks of the trail, as it was typed. */
export type AuditSearch = Readonly<Record<string, string>>;

/** The address of the trail with other words asked of it; '' takes one away. */
export function auditAddress(input: { search: AuditSearch; change: AuditSearch; path?: string }): string {
  const { search, change, path = '/audit' } = input;
  const { older: _, ...kept } = search;
  const words = Object.entries({ ...kept, ...change }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(words).toString();
  return query === '' ? path : `${path}?${query}`;
}
