'use client';

import { type CSSProperties, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Choice } from '#lib/core/forms/index.ts';

/** Choices that what has been typed leaves: by a part of the label, or by the start of the value. */
export function matchingChoices({ choices, query }: { choices: readonly Choice[]; query: string }): readonly Choice[] {
  const wanted = query.trim();
  if (wanted === '') return choices;
  return choices.filter(({ value, label }) => label.includes(wanted) || value.startsWith(wanted));
}

/** Tallest that the list gets, and the least room below the cell before it opens above; in pixels. */
const HEIGHT = 256;
const ROOM = 160;

/**
 * The list under a cell that takes one of a few values. Keys stay with the cell; this shows what they choose. It stands
 * over the page, so that a grid of one line need not scroll to show it.
 */
export function ChoiceList(props: {
  id: string;
  label: string;
  choices: readonly Choice[];
  at: number;
  /** The cell's input. */
  anchor: HTMLElement;
  onPick: (choice: Choice) => void;
}) {
  const { id, label, choices, at, anchor, onPick } = props;
  const place = usePlaceBeside(anchor);
  return createPortal(
    <div
      role="listbox"
      id={id}
      aria-label={label}
      className="fixed z-30 min-w-32 overflow-auto rounded-sm border border-line-strong bg-surface py-1 text-grid shadow-raised"
      style={place}
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
    </div>,
    // In what holds the grid: outside it nobody who reads by landmarks would meet it, and a dialog would cover it.
    anchor.closest('dialog, main') ?? document.body,
  );
}

/** Where a list stands beside its cell; follows it when something scrolls. */
function usePlaceBeside(anchor: HTMLElement): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const put = () => setPlace(placeBeside(anchor.getBoundingClientRect()));
    put();
    const heard = { capture: true, passive: true };
    // The list's own scrolling moves nothing.
    const onScroll = ({ target }: Event) => (target as Node).contains(anchor) && put();
    window.addEventListener('scroll', onScroll, heard);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', onScroll, heard);
      window.removeEventListener('resize', put);
    };
  }, [anchor]);
  return place;
}

function placeBeside({ left, top, bottom }: DOMRect): CSSProperties {
  const below = window.innerHeight - bottom;
  if (below >= ROOM || below >= top) return { left, top: bottom, maxHeight: Math.min(HEIGHT, below) };
  return { left, bottom: window.innerHeight - top, maxHeight: Math.min(HEIGHT, top) };
}
