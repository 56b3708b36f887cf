import type { Choice, FieldDefinition } from '#lib/core/forms/index.ts';
import { type AmountMeasure, restingText } from './amount-input.tsx';

/** A cell's text as people read it: a choice by its label, an amount in the chosen unit, a number with its measure. */
export function shownValue(input: {
  definition: FieldDefinition;
  choices?: readonly Choice[] | undefined;
  measure: AmountMeasure;
  text: string;
}): string {
  const { definition, choices = definition.choices, measure, text } = input;
  const choice = choices?.find(({ value }) => value === text);
  if (choice !== undefined) return choice.label;
  if (definition.kind === 'amount') return `${restingText({ text, measure })} ${measure}`;
  if (definition.kind === 'flag') return text === '1' ? '是' : '否';
  return definition.measure === undefined ? text : `${text} ${definition.measure}`;
}
