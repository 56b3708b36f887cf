import { useEffect } from 'react';

/** F1 tells what the field means that one is in: its help is passed over on the way from field to field. */
export function useTipKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.isComposing) return;
      const field = document.activeElement?.closest('[data-row][data-field]');
      const tip = field?.querySelector<HTMLElement>('[data-tip]');
      if (tip === null || tip === undefined) return;
      event.preventDefault();
      tip.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
