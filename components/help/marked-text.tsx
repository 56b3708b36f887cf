/** Text in which 「…」 is a key to press or something to type. */
export function MarkedText({ children }: { children: string }) {
  let at = 0;
  return children.split(/(「[^」]*」)/).map((piece) => {
    const key = at;
    at += piece.length;
    if (!piece.startsWith('「')) return piece;
    return (
      <kbd
        key={key}
        className="mx-0.5 rounded-xs border border-line bg-sunken px-1 font-sans text-grid whitespace-nowrap"
      >
        {piece.slice(1, -1)}
      </kbd>
    );
  });
}
