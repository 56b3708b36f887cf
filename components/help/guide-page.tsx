import type { Guide, GuideBlock } from './guides/guide.ts';
import { HelpFrame, HelpSection } from './help-frame.tsx';
import { MarkedText } from './marked-text.tsx';

function Table({ head, rows }: Extract<GuideBlock, { kind: 'table' }>) {
  const cell = 'border-b border-line py-1.5 pr-4 text-left align-top';
  return (
    <table className="mt-2 w-full border-collapse">
      <thead>
        <tr>
          {head.map((label) => (
            <th key={label} scope="col" className={`${cell} font-medium text-muted`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...rest]) => (
          <tr key={first}>
            <th scope="row" className={`${cell} w-2/5 font-normal`}>
              <MarkedText>{first}</MarkedText>
            </th>
            {rest.map((text) => (
              <td key={text} className={cell}>
                <MarkedText>{text}</MarkedText>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Block({ block }: { block: GuideBlock }) {
  if (block.kind === 'table') return <Table {...block} />;
  if (block.kind === 'text')
    return (
      <p className="mt-2">
        <MarkedText>{block.text}</MarkedText>
      </p>
    );
  const List = block.kind === 'steps' ? 'ol' : 'ul';
  return (
    <List className={`mt-2 space-y-1 pl-6 ${block.kind === 'steps' ? 'list-decimal' : 'list-disc'}`}>
      {block.items.map((item) => (
        <li key={item}>
          <MarkedText>{item}</MarkedText>
        </li>
      ))}
    </List>
  );
}

/** A page of 帮助 that is not about one form. */
export function GuidePage({ guide }: { guide: Guide }) {
  return (
    <HelpFrame title={guide.title} lead={guide.summary} anchors={guide.sections}>
      {guide.sections.map(({ id, title, blocks }) => (
        <HelpSection key={id} id={id} title={title}>
          {blocks.map((block) => (
            <Block key={block.kind === 'text' ? block.text : `${block.kind} ${blocks.indexOf(block)}`} block={block} />
          ))}
        </HelpSection>
      ))}
    </HelpFrame>
  );
}
