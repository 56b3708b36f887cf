'use client';

import type { Choice } from '#lib/core/forms/index.ts';

/** Choices that what has been typed leaves: by a part of the label, or by the start of the value. */
export function matchingChoices({ choices, query }: { choices: readonly Choice[]; query: string }): readonly Choice[] {
  const wanted = query.trim();
  if (wanted === '') return choices;
  return choices.filter(({ value, label }) => label.includes(wanted) || value.startsWith(wanted));
}

/** The list under a cell that takes one of a few values. Keys stay with the cell; this shows what they choose. */
export function ChoiceList(props: {
  id: string;
  label: string;
  choices: readonly Choice[];
  at: number;
  style: React.CSSProperties;
  onPick: (choice: Choice) => void;
}) {
  const { id, label, choices, at, style, onPick } = props;
  return (
    <div
      role="listbox"
      id={id}
      aria-label={label}
      className="absolute z-8 max-h-64 min-w-32 overflow-auto rounded-sm border border-line-strong bg-surface py-1 shadow-raised"
      style={style}
    >
      {choices.length === 0 && <div className="px-2 py-1 text-muted">没有相符的选项</div>}
      {choices.map((choice, index) => (
        <div
          key={choice.value}
          role="option"
          id={`${id}-${index}`}
          aria-selected={index === at}
          tabIndex={-1}
          ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          className={`cursor-pointer px-2 py-1 whitespace-nowrap ${index === at ? 'bg-accent-soft text-accent' : ''}`}
          // The cell keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(choice);
          }}
        >
          {choice.label}
        </div>
      ))}
    </div>
  );
}
