/** What an indicator came to in an earlier year: its field is made of the year, `previous.2024`. */
export function earlierLabel(field: string): string | undefined {
  const [, year] = /^previous\.(\d{4})$/.exec(field) ?? [];
  return year === undefined ? undefined : `${year}年指标值`;
}
