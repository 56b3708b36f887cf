/** How long a definition stays after the pointer left, so that it can be reached and read. In milliseconds. */
const STAYS = 250;

/** Shows a term's definition beside it while it is pointed at or has the keys; Esc puts it away. The link itself leads to it. */
export function explainTerms(report) {
  const box = document.createElement('div');
  box.className = 'explanation';
  box.id = 'explanation';
  box.setAttribute('role', 'tooltip');
  box.hidden = true;
  document.body.append(box);
  let shown;
  let leaving;
  const hide = () => {
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
    box.hidden = true;
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, STAYS);
  };
  const show = (term) => {
    clearTimeout(leaving);
    if (term === shown) return;
    hide();
    const definition = document.getElementById((term.getAttribute('href') ?? '').slice(1));
    if (definition === null) return;
    box.textContent = definition.textContent;
    box.hidden = false;
    shown = term;
    term.setAttribute('aria-describedby', box.id);
    place({ box, term });
  };
  const termAt = (target) => (target instanceof Element ? target.closest('a.term') : null);
  for (const kind of ['pointerover', 'focusin'])
    report.addEventListener(kind, ({ target, pointerType }) => {
      const term = termAt(target);
      if (term !== null && pointerType !== 'touch') show(term);
    });
  for (const kind of ['pointerout', 'focusout'])
    report.addEventListener(kind, ({ target }) => {
      if (termAt(target) !== null) leave();
    });
  box.addEventListener('pointerenter', () => clearTimeout(leaving));
  box.addEventListener('pointerleave', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Below the term, or above it where there is no room; never beyond the window's edge. */
function place({ box, term }) {
  const at = term.getBoundingClientRect();
  const left = Math.max(16, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 16));
  const below = at.bottom + 6 + box.offsetHeight <= window.innerHeight;
  const top = below ? at.bottom + 6 : at.top - 6 - box.offsetHeight;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}
