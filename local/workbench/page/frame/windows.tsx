// Questions and windows of the product in the middle of the page.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ButtonName } from '../../../../host/src/services/ui/uiRecord.ts';
import { buttonsOf, type Question, type ShownWindow } from '../../protocol.ts';
import { pageTexts as texts } from '../pageTexts.ts';
import { ProductFrame } from './productFrame.tsx';

interface BoxProps {
  readonly title: string;
  readonly isModal: boolean;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog of the browser: it keeps the keyboard inside and gives it back. */
export function Box({ title, isModal, className, onClose, children }: BoxProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = box;
    if (isModal) current?.showModal();
    else current?.show();
    return () => current?.close();
  }, [isModal]);
  return (
    <dialog
      ref={box}
      class={className}
      aria-labelledby="box-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="head">
        <h2 id="box-title">{title}</h2>
        <button type="button" class="plain close" aria-label={texts.close} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** Addresses of documents in a text; they open here, as on Google by copying. */
const documentLinks = /(https:\/\/docs\.google\.com\/document\/d\/[\w-]+[^\s]*)/;

interface QuestionBoxProps {
  readonly question: Question;
  readonly onAnswer: (button: ButtonName, text: string) => void;
  readonly onLink: (address: string) => void;
}

/** `Ui.alert` and `Ui.prompt`: the script waits until a button is pressed. */
export function QuestionBox({ question, onAnswer, onLink }: QuestionBoxProps) {
  const { kind, title, text, buttons } = question;
  const [typed, setTyped] = useState('');
  const names = buttonsOf[buttons];
  const [first = 'OK'] = names;
  const isPrompt = kind === 'prompt';
  return (
    <Box
      title={title ?? texts.addOn}
      isModal
      className="question"
      onClose={() => onAnswer('CLOSE', typed)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAnswer(first, typed);
        }}
      >
        <p class="said" id="said">
          {text.split(documentLinks).map((piece, at) =>
            at % 2 === 0 ? (
              piece
            ) : (
              <a
                key={piece}
                href={piece}
                onClick={(event) => {
                  event.preventDefault();
                  onLink(piece);
                }}
              >
                {piece}
              </a>
            ),
          )}
        </p>
        {isPrompt && (
          <input
            type="text"
            aria-label={texts.promptLabel}
            aria-describedby="said"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            autofocus
          />
        )}
        <div class="buttons">
          {names.map((name) =>
            name === first ? (
              <button type="submit" class="filled" key={name} autofocus={!isPrompt}>
                {texts.buttons[name]}
              </button>
            ) : (
              <button
                type="button"
                class="outlined"
                key={name}
                onClick={() => onAnswer(name, typed)}
              >
                {texts.buttons[name]}
              </button>
            ),
          )}
        </div>
      </form>
    </Box>
  );
}

interface WindowBoxProps {
  readonly window: ShownWindow;
  readonly onClose: () => void;
  readonly onFocusCells: () => void;
  readonly onLink: (address: string) => void;
}

/** A window with a page of the product. */
export function WindowBox({ window, onClose, onFocusCells, onLink }: WindowBoxProps) {
  const [size, setSize] = useState({ width: window.width ?? 600, height: window.height ?? 400 });
  return (
    <Box
      title={window.title}
      isModal={window.kind === 'modal'}
      className="window"
      onClose={onClose}
    >
      <div class="pane" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        <ProductFrame
          window={window}
          title={window.title}
          onClose={onClose}
          onEscape={onClose}
          onFocusCells={onFocusCells}
          onLink={onLink}
          onSize={({ width = size.width, height = size.height }) => setSize({ width, height })}
        />
      </div>
    </Box>
  );
}
