import type { Random } from '#lib/core/rounding/random.ts';
import type { Printed } from './printed.ts';

/** A report with one mistake in it, and the lines that it shows on: none where what is missing shows nowhere. */
export type Planted = { report: Printed; lines: readonly number[] };

/** Makes one mistake somewhere in a report; nothing where the report has no place for it. */
export type Plant = (report: Printed, random: Random) => Planted | undefined;

/**
 * A mistake that people make, by what they would call it. `rules` are those that may find it: one of them must. `also` may be
 * broken by it as well and are no false alarm.
 */
export type PlantedKind = { name: string; rules: readonly string[]; also?: readonly string[]; plant: Plant };

/** A list of kinds from name, rules and plant. */
export function kind(name: string, rules: string, plant: Plant, also?: string): PlantedKind {
  return { name, rules: rules.split(' '), plant, ...(also === undefined ? {} : { also: also.split(' ') }) };
}
