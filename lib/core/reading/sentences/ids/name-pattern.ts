/** Names that mean one figure, and its id. */
export type NamePattern = readonly [pattern: RegExp, id: string];

/** The id of the first pattern that a name fits. */
export function idNamed(patterns: readonly NamePattern[], name: string): string | undefined {
  return patterns.find(([pattern]) => pattern.test(name))?.[1];
}
