/** A JSON object not yet held to the schema. */
export type RawRecord = Record<string, unknown>;

/** The object under a key; an empty one where there is none, because the schema reports that itself. */
export function recordAt(value: unknown, key: string): RawRecord {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
}

/** The objects of the list under a key, each with its index; what is no object is left to the schema. */
export function recordsAt(value: unknown, key: string): { index: number; record: RawRecord }[] {
  const list = isRecord(value) ? value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((record, index) => (isRecord(record) ? [{ index, record }] : []));
}

/** The text under a key, or nothing. */
export function textAt(record: RawRecord, key: string): string | undefined {
  const value = record[key];
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
