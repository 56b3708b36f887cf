'use client';

import Link from 'next/link';
import { type FormEvent, useId, useState } from 'react';
import { DialogFrame } from '#components/draft/dialog-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { ArguableFinding, MoveRefused, OpenMove } from '#lib/core/screen/index.ts';
import type { MoveId } from '#lib/core/workflow/index.ts';
import { moveHint } from './move-hint.ts';
import { sendMove } from './moves-server.ts';
import { ObstacleList } from './obstacle-list.tsx';
import type { OfferedMove } from './offered-moves.ts';
import { ReasonFields } from './reason-fields.tsx';
import { UnitChoice } from './unit-choice.tsx';

type Props = {
  address: string;
  offered: OfferedMove;
  onClose: () => void;
  onMoved: () => void;
  settle?: () => Promise<boolean>;
  places?: { titleOf: (place: FormPlace) => string; goTo: (place: FormPlace) => void };
};

const UNSAVED: MoveRefused = { code: 'UNSAVED', message: '还有没保存的改动，没有办成。请看左下角的保存状态，存好再办' };

/** The reasons that are given, with those of earlier steps until they are written over. */
function givenReasons(arguable: readonly ArguableFinding[], typed: Readonly<Record<string, string>>) {
  return Object.fromEntries(arguable.map(({ id, given = '' }) => [id, typed[id] ?? given]));
}

/** The move of the unit that was chosen; the only one where there is nothing to choose. */
function chosenMove({ moves }: OfferedMove, chosen: readonly string[]): OpenMove {
  return moves.find(({ unit }) => unit !== undefined && unit === chosen[0]) ?? moves[0];
}

/** Units among which somebody chooses, and whether several at once. */
function choiceOf({ moves, unitNames }: OfferedMove) {
  const [first] = moves;
  if (first.units !== undefined) return { units: first.units, several: true };
  const units = moves.flatMap(({ unit }) =>
    unit === undefined ? [] : [{ code: unit, name: unitNames[unit] ?? unit }],
  );
  return units.length > 1 ? { units, several: false } : undefined;
}

function useMove({ address, offered, settle, onMoved, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<MoveRefused>();
  const [busy, setBusy] = useState(false);
  const move = chosenMove(offered, chosen);
  const arguable = refused?.arguable ?? move.arguable;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefused(undefined);
    if (settle !== undefined && !(await settle())) {
      setRefused(UNSAVED);
      return setBusy(false);
    }
    const given = givenReasons(arguable, reasons);
    const answer = await sendMove(address, {
      move: move.move,
      ...(move.unit === undefined ? {} : { unit: move.unit }),
      ...(move.units === undefined ? {} : { units: chosen }),
      ...(reason.trim() === '' ? {} : { reason }),
      ...(arguable.length === 0 ? {} : { reasons: given }),
    });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    onMoved();
    onClose();
  };
  return { chosen, setChosen, reason, setReason, reasons, setReasons, refused, busy, move, arguable, send };
}

/** Moves that are made after a look at 公开审查. */
const OF_PUBLICATION: readonly MoveId[] = ['prepare-publication', 'confirm-publication', 'release'];

/** A move before it is made: what must be mended first, what has to be said, and whom it concerns. */
export function MoveDialog(props: Props) {
  const { address, offered, onClose, places } = props;
  const form = useId();
  const state = useMove(props);
  const { move, arguable, refused, busy, chosen } = state;
  const unmet = refused?.unmet ?? move.unmet;
  const choice = choiceOf(offered);
  const given = givenReasons(arguable, state.reasons);
  const unsaid =
    (move.needsReason && state.reason.trim() === '') ||
    (choice !== undefined && chosen.length === 0) ||
    arguable.some(({ id }) => (given[id] ?? '').trim() === '');
  // What stands in the way of the figures is mended elsewhere; then it is asked again.
  const blocked = move.unmet.length > 0 && refused === undefined;
  return (
    <DialogFrame
      open
      onClose={onClose}
      title={offered.label}
      about={moveHint(move)}
      wide={arguable.length + unmet.length > 0}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" form={form} look="primary" disabled={busy || blocked || unsaid}>
            {busy ? '正在办理…' : offered.label}
          </Button>
        </>
      }
    >
      {OF_PUBLICATION.includes(move.move) && (
        <p className="mb-3">
          <Link
            href={`${address.replace(/^\/api/, '')}/publication`}
            className="text-accent underline underline-offset-4"
          >
            公开审查：逐项核对，预览公开后的网页
          </Link>
        </p>
      )}
      <form id={form} onSubmit={(event) => void state.send(event)} className="flex flex-col gap-4">
        {refused !== undefined && <Notice tone="error">{refused.message}</Notice>}
        <ObstacleList
          unmet={unmet}
          {...(places && { titleOf: places.titleOf })}
          onGo={(place) => {
            onClose();
            places?.goTo(place);
          }}
        />
        {choice !== undefined && <UnitChoice {...choice} chosen={chosen} onChoose={state.setChosen} />}
        <ReasonFields
          arguable={arguable}
          given={given}
          onGive={(id, text) => state.setReasons((before) => ({ ...before, [id]: text }))}
        />
        {move.needsReason && (
          <label className="flex flex-col gap-1">
            {move.kind === 'return' ? '退回理由（对方会看到）' : '理由'}
            <textarea
              value={state.reason}
              onChange={(event) => state.setReason(event.target.value)}
              rows={3}
              maxLength={2000}
              className="w-full rounded-sm border border-line-strong bg-surface px-2 py-1"
            />
          </label>
        )}
      </form>
    </DialogFrame>
  );
}
