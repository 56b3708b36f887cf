'use client';

import type { FormPlace } from '#lib/core/forms/index.ts';
import type { MoveObstacle, UnmetNeed } from '#lib/core/screen/index.ts';

/** Most obstacles of one kind that are listed at once. */
const SHOWN = 20;

type Ways = { titleOf?: (place: FormPlace) => string; onGo: (place: FormPlace) => void };

function Obstacle({ item, titleOf, onGo }: Ways & { item: MoveObstacle }) {
  const { message, place } = item;
  if (place === undefined || titleOf === undefined) return <li className="py-1">{message}</li>;
  return (
    <li className="flex flex-wrap gap-x-2 py-1">
      <span className="min-w-0">{message}</span>
      <button type="button" onClick={() => onGo(place)} className="text-left text-accent underline underline-offset-4">
        {titleOf(place)}
      </button>
    </li>
  );
}

/** What must be mended before a move, each with the way to its cell. */
export function ObstacleList({ unmet, ...ways }: Ways & { unmet: readonly UnmetNeed[] }) {
  return unmet.map(({ need, message, items }) => (
    <section key={need}>
      <h3 className="border-l-4 border-danger pl-2 font-medium">{message}</h3>
      <ul className="pl-3">
        {items.slice(0, SHOWN).map((item) => (
          <Obstacle key={`${item.message} ${JSON.stringify(item.place)}`} item={item} {...ways} />
        ))}
        {items.length > SHOWN && <li className="py-1 text-muted">还有 {items.length - SHOWN} 处</li>}
      </ul>
    </section>
  ));
}
