'use client';

import { lazy, Suspense, useEffect } from 'react';
import { AtRest } from './at-rest.tsx';
import { useQuestions, useRecovery, useSaveStatus } from './draft-hooks.ts';

/** Each is rarely needed, and none of it when a page opens. */
const load = {
  conflict: () => import('./conflict-dialog.tsx'),
  recovery: () => import('./recovery-dialog.tsx'),
  signIn: () => import('./sign-in-again.tsx'),
};
const ConflictDialog = lazy(() => load.conflict().then((loaded) => ({ default: loaded.ConflictDialog })));
const RecoveryDialog = lazy(() => load.recovery().then((loaded) => ({ default: loaded.RecoveryDialog })));
const SignInAgain = lazy(() => load.signIn().then((loaded) => ({ default: loaded.SignInAgain })));

/** When the page has long been at rest, in ms: they are fetched then, so that they are there when the network is not. */
const AT_REST = 5_000;

/**
 * What the draft must ask: to sign in again before all else, what to restore, which of two values to keep; never under
 * typing fingers. What is put off stays as a button where this is placed: beside the save status.
 */
export function DraftDialogs() {
  const { state } = useSaveStatus();
  const questions = useQuestions();
  const { forms } = useRecovery();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const fetched of Object.values(load)) fetched().catch(() => undefined);
    }, AT_REST);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={null}>
      {state === 'signed-out' && (
        <AtRest>
          <SignInAgain />
        </AtRest>
      )}
      {state !== 'signed-out' && forms.length > 0 && <RecoveryDialog />}
      {state !== 'signed-out' && questions.length > 0 && (
        <AtRest>
          <ConflictDialog />
        </AtRest>
      )}
    </Suspense>
  );
}
