/** Marks in the contents what one is reading, and keeps it in sight where the contents scroll by themselves. */
export function watchContents(report) {
  const contents = report.querySelector('.contents');
  const links = new Map();
  for (const link of contents?.querySelectorAll('a') ?? []) {
    // Ids are written in addresses as they stand in the page, so nothing is to be decoded.
    const place = document.getElementById((link.getAttribute('href') ?? '').slice(1));
    if (place !== null) links.set(place, link);
  }
  if (links.size === 0) return;
  const crossed = new Set();
  let current;
  // A line at a quarter of the window: what crosses it is being read; of what lies in one another, the innermost.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossed.add(target);
        else crossed.delete(target);
      }
      const place = [...links.keys()].findLast((each) => crossed.has(each));
      if (place === undefined || place === current) return;
      links.get(current)?.removeAttribute('aria-current');
      current = place;
      const link = links.get(place);
      link.setAttribute('aria-current', 'location');
      if (contents.scrollHeight > contents.clientHeight)
        contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
    },
    { rootMargin: '-25% 0px -74% 0px' },
  );
  for (const place of links.keys()) observer.observe(place);
}
