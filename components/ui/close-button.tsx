import { X } from 'lucide-react';

/** The cross that closes a panel; `label` says which. */
export function CloseButton({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClose}
      className="flex size-8 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-accent-soft"
    >
      <X size={16} aria-hidden="true" />
    </button>
  );
}
