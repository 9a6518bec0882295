// The active cell: where it is, what stands in it, and what its note and rule say.
import { useEffect, useState } from 'preact/hooks';
import { blockName, blockOf } from '../../a1.ts';
import type { Block, SheetView } from '../../protocol.ts';
import { pageTexts as texts } from '../pageTexts.ts';

interface FormulaBarProps {
  readonly sheet: SheetView;
  readonly block: Block;
  readonly onGo: (block: Block) => void;
  readonly onBadPlace: (text: string) => void;
  readonly onEdit: (text: string) => void;
  readonly onLink: (address: string) => void;
  /** Gives the keyboard back to the cells. */
  readonly onLeave: () => void;
}

/** Both fields keep what is being typed until Enter; Escape takes it back. */
export function FormulaBar(props: FormulaBarProps) {
  const { sheet, block, onGo, onBadPlace, onEdit, onLink, onLeave } = props;
  const { row, column } = block;
  const extra = sheet.extras[`${row},${column}`] ?? {};
  const shown = sheet.values[row - 1]?.[column - 1] ?? '';
  const source =
    extra.box === undefined ? (extra.source ?? shown) : extra.box ? 'VERDADEIRO' : 'FALSO';
  const place = blockName(block);
  const hints = [
    ...(extra.note === undefined ? [] : [`${texts.note}: ${extra.note}`]),
    ...(extra.hint === undefined ? [] : [extra.hint]),
    ...(extra.list === undefined ? [] : [texts.choices(sheet.lists[extra.list] ?? [])]),
  ];
  return (
    <div class="formulabar">
      <Field
        label={texts.place}
        value={place}
        className="place"
        onLeave={onLeave}
        onEnter={(text) => {
          const target = blockOf(text, sheet.rows, sheet.columns);
          if (target) onGo(target);
          else onBadPlace(text);
        }}
      />
      <Field
        label={`${texts.content} ${place}`}
        value={source}
        className="content"
        onLeave={onLeave}
        onEnter={(text) => {
          if (text !== source) onEdit(text);
          onLeave();
        }}
      />
      {extra.link !== undefined && (
        <button type="button" class="plain" onClick={() => onLink(extra.link ?? '')}>
          {texts.openLink}
        </button>
      )}
      {hints.length > 0 && (
        <div class="hints">
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </div>
      )}
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly className: string;
  readonly onEnter: (text: string) => void;
  readonly onLeave: () => void;
}

function Field({ label, value, className, onEnter, onLeave }: FieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      type="text"
      aria-label={label}
      class={className}
      value={typed}
      autocomplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => setTyped(value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter(typed);
        else if (event.key === 'Escape') {
          setTyped(value);
          onLeave();
        } else return;
        event.preventDefault();
      }}
    />
  );
}
