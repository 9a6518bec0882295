// What the grid component tells, in the words of a spreadsheet.
import type { BeforeSaveDataDetails, ChangedRange } from '@revolist/revogrid';

/** What the grid does about it. */
export interface GridHandlers {
  /** Whether a key was taken. */
  key(event: KeyboardEvent): boolean;
  /** Whether the keyboard is in another part of the page. */
  isElsewhere(): boolean;
  typingBegins(text: string): void;
  paste(text: string): void;
  copied(): string;
  clear(): void;
  pull(range: ChangedRange): void;
  moved(): void;
  /** The keyboard comes to the grid as a whole. */
  entered(): void;
  /** A press of the mouse that is not in the field of a cell. */
  pressed(event: MouseEvent): void;
  /** The menu of a cell or of a row number is asked for. */
  menu(event: MouseEvent): void;
}

export function listenTo(grid: HTMLRevoGridElement, handlers: GridHandlers): void {
  const on = <T>(name: string, handle: (event: CustomEvent<T>) => void): void =>
    grid.addEventListener(name, (event) => handle(event as CustomEvent<T>));
  // The component listens to the whole document: keys and copies elsewhere on the page are not its own.
  const isOurs = (): boolean => grid.contains(document.activeElement);
  // Every part of the component, such as frozen columns, tells of the same key.
  const taken = new WeakMap<KeyboardEvent, boolean>();
  on<{ original: KeyboardEvent }>('beforekeydown', (event) => {
    const { original } = event.detail;
    if (!taken.has(original)) taken.set(original, !isOurs() || handlers.key(original));
    if (taken.get(original)) event.preventDefault();
  });
  for (const name of ['beforecopy', 'beforecut', 'beforepaste'])
    on(name, (event) => {
      if (!isOurs()) event.preventDefault();
    });
  on<BeforeSaveDataDetails>('beforeeditstart', ({ detail }) => {
    handlers.typingBegins(detail.val ? String(detail.val) : '');
  });
  on<{ dataText: string; event: Event }>('beforepasteapply', (event) => {
    event.preventDefault();
    event.detail.event.preventDefault();
    handlers.paste(event.detail.dataText);
  });
  on<{ event: DataTransfer }>('beforecopyapply', (event) => {
    event.preventDefault();
    event.detail.event.setData('text/plain', handlers.copied());
  });
  on<BeforeSaveDataDetails>('beforeedit', (event) => {
    event.preventDefault();
    // The field has told already; what comes here is the clearing of one cell.
    if (event.detail.val === '' && !event.detail.originalEvent) handlers.clear();
  });
  on('beforerangeedit', (event) => {
    event.preventDefault();
    handlers.clear();
  });
  on<ChangedRange>('beforeautofill', (event) => {
    event.preventDefault();
    handlers.pull(event.detail);
  });
  for (const name of ['afterfocus', 'setrange', 'selectall'])
    on(name, () => queueMicrotask(() => handlers.moved()));
  // The component puts the keyboard into each cell that it selects, wherever the keyboard is.
  const hush = (event: Event): void => {
    if (handlers.isElsewhere()) event.preventDefault();
  };
  grid.addEventListener('afterfocus', hush, { capture: true });
  grid.addEventListener('focus', () => handlers.entered());
  const element: HTMLElement = grid;
  element.addEventListener(
    'mousedown',
    (event) => {
      const { target } = event;
      if (!(target instanceof Element && target.closest('.cell-edit'))) handlers.pressed(event);
    },
    { capture: true },
  );
  element.addEventListener('contextmenu', (event) => handlers.menu(event));
}
