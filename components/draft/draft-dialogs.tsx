'use client';

import { ConflictDialog } from './conflict-dialog.tsx';
import { useSaveStatus } from './draft-hooks.ts';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/**
 * What the draft must ask, one at a time: to sign in again, then what to restore, then which of two values to keep. What
 * is put off stays as a button where this is placed: beside the save status.
 */
export function DraftDialogs() {
  const { state } = useSaveStatus();
  if (state === 'signed-out') return <SignInAgain />;
  return (
    <>
      <RecoveryDialog />
      <ConflictDialog />
    </>
  );
}
