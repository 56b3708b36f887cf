'use client';

import { useMemo, useState } from 'react';
import { DialogFrame } from '#components/draft/dialog-frame.tsx';
import type { DraftStore } from '#components/draft/draft-store.ts';
import { applyLinked } from '#components/draft/linked-step.ts';
import { Button } from '#components/ui/button.tsx';
import { type FitMode, fitChanges, gapsOf, type ProposedCut, proposeCut } from '#lib/core/fit/index.ts';
import { enteredAmount } from '#lib/core/forms/index.ts';
import { fen, formatPackageAmount, formatYuan } from '#lib/core/money/index.ts';
import { draftOnScreen } from '../home/draft-of-view.ts';
import { FitTable } from './fit-table.tsx';
import { useScopeWords } from './scope-words.ts';
import type { Fit } from './use-fit.ts';

const TITLES: Record<FitMode, string> = { proportional: '按比例压减', priority: '按次序压减' };
const ABOUT: Record<FitMode, string> = {
  proportional: '缺口按各行金额的比例分摊，精确到分。可以逐行改，改好再填入。',
  priority: '从项目清单里排在最后的项目压起，压完一个再压前一个。可以逐行改，改好再填入。',
};

/** A proposal to fit the control figures, to change line by line before it is made; then one step that can be undone. */
export function FitDialog(props: {
  draft: DraftStore;
  fit: Fit;
  mode: FitMode;
  onClose: () => void;
  /** Told how it is taken back. */
  onApplied: (takeBack: () => void) => void;
}) {
  const { draft, fit, mode, onClose, onApplied } = props;
  const words = useScopeWords();
  const proposed = useMemo(() => proposeCut({ ...fit, mode }), [fit, mode]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const cuts = useMemo(
    () => proposed.map((cut, index) => ({ ...cut, ...entered({ cut, text: texts[index] }) })),
    [proposed, texts],
  );
  const wrong = cuts.filter(({ problem }) => problem !== undefined).length;
  const taken = fen(cuts.reduce((sum, { line, to }) => sum + line.amount - to, 0));
  const gaps = gapsOf({ lines: applied(fit, cuts), limits: fit.limits });
  function apply(): void {
    const view = draft.view.get();
    const changes = fitChanges({
      draft: draftOnScreen({ view, forms: draft.forms.get() }),
      cuts: cuts.filter(({ line, to }) => to !== line.amount),
      mayChange: (form) => draft.form(form).readOnly === undefined,
    });
    const parts = changes.map(({ key, changes: made }) => ({ store: draft.form(key), changes: made }));
    onApplied(applyLinked({ parts, label: TITLES[mode] }).takeBack);
    onClose();
  }
  const foot = (
    <>
      <Button onClick={onClose}>取消</Button>
      <Button look="primary" disabled={wrong > 0 || taken === 0} onClick={apply}>
        填入，压减 {formatYuan(taken)} 元
      </Button>
    </>
  );
  return (
    <DialogFrame open onClose={onClose} title={TITLES[mode]} about={ABOUT[mode]} foot={foot} wide>
      <div className="flex flex-col gap-3">
        <p role="status" className={gaps.length > 0 || wrong > 0 ? 'text-danger' : 'text-done'}>
          {wrong > 0
            ? `有 ${wrong} 行的金额不对，请改正`
            : gaps.length === 0
              ? '压减后都在控制数以内'
              : gaps.map(({ scope, over }) => `${words(scope)} 还超 ${formatYuan(over)} 元`).join('；')}
        </p>
        <FitTable draft={draft} cuts={cuts} onText={(index, text) => setTexts((now) => ({ ...now, [index]: text }))} />
      </div>
    </DialogFrame>
  );
}

/** What was typed for a line; the proposal where nothing was. */
function entered({ cut, text }: { cut: ProposedCut; text: string | undefined }) {
  if (text === undefined) return { text: formatPackageAmount(cut.to) };
  const to = enteredAmount(text);
  if (to === undefined) return { text, to: cut.line.amount, problem: '不是金额' };
  return to > cut.line.amount ? { text, to: cut.line.amount, problem: '高于申报数' } : { text, to };
}

function applied({ lines }: Fit, cuts: readonly ProposedCut[]) {
  const to = new Map(cuts.map((cut) => [cut.line, cut.to]));
  return lines.map((line) => ({ ...line, amount: to.get(line) ?? line.amount }));
}
