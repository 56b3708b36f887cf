'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { wordedQuestion } from './conflict-words.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { useDraft, useQuestions } from './draft-hooks.ts';
import type { Question } from './questions.ts';
import { spokenTime } from './spoken-time.ts';
import { useCodeNames } from './use-code-names.ts';

type Take = 'mine' | 'theirs';

const CELL = 'border-b border-line px-2 py-1 text-left align-top';

/** Asks about places that two people changed at once, and keeps a reminder in sight while it is put off. */
export function ConflictDialog() {
  const draft = useDraft();
  const questions = useQuestions();
  const [putOff, setPutOff] = useState(false);
  const answer = (chosen: readonly Question[], take: Take) => {
    draft.answer(chosen.map((question) => ({ question, take })));
    setPutOff(false);
  };
  if (questions.length === 0) return null;
  if (putOff)
    return (
      <Button className="border-warning text-warning" onClick={() => setPutOff(false)}>
        {questions.length} 处与他人同时修改，待选择
      </Button>
    );
  return (
    <DialogFrame
      open
      wide
      onClose={() => setPutOff(true)}
      title="同一处有两个人修改"
      about={`以下 ${questions.length} 处，您填写的同时他人也保存了不同的内容。请选择留下哪一个；选择之前，您填的内容不会丢，也不会覆盖他人。`}
      foot={
        <>
          <Button look="quiet" onClick={() => setPutOff(true)}>
            稍后再选
          </Button>
          <Button onClick={() => answer(questions, 'theirs')}>全部用他人的</Button>
          <Button onClick={() => answer(questions, 'mine')}>全部用我的</Button>
        </>
      }
    >
      <table className="w-full border-collapse text-grid">
        <thead>
          <tr className="text-muted">
            {['行', '栏', '我填的', '他人填的'].map((head) => (
              <th key={head} scope="col" className={`${CELL} font-normal whitespace-nowrap`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <QuestionLine key={question.id} question={question} onAnswer={(take) => answer([question], take)} />
          ))}
        </tbody>
      </table>
    </DialogFrame>
  );
}

function QuestionLine({ question, onAnswer }: { question: Question; onAnswer: (take: Take) => void }) {
  const { definition } = useDraft().form(question.key);
  const names = useCodeNames();
  const words = wordedQuestion({ question, definition, names });
  const place = `${words.row} ${words.field}`;
  return (
    <tr>
      <th scope="row" className={`${CELL} font-normal`}>
        <span className="block text-muted">{[definition.label, question.key.owner].filter(Boolean).join(' ')}</span>
        {words.row}
      </th>
      <td className={`${CELL} md:whitespace-nowrap`}>{words.field}</td>
      <td className={`${CELL} figures`}>
        <div className="font-medium">{words.mine}</div>
        <Button className="mt-1 h-7 px-2" aria-label={`用我的：${place}`} onClick={() => onAnswer('mine')}>
          用我的
        </Button>
      </td>
      <td className={`${CELL} figures`}>
        <div className="font-medium">{words.theirs}</div>
        <div className="text-muted">
          {question.by ?? '他人'}
          {question.at !== undefined && ` ${spokenTime(question.at)}`}
        </div>
        <Button className="mt-1 h-7 px-2" aria-label={`用他人的：${place}`} onClick={() => onAnswer('theirs')}>
          用他人的
        </Button>
      </td>
    </tr>
  );
}
