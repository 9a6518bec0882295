// The page of the workbench: the workbook, the product's menus, its side panel and its windows.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { MenuRecord } from '../../../host/src/services/ui/uiRecord.ts';
import { blockOf } from '../a1.ts';
import type { Block, News, Opened, Place, Question, ShownWindow } from '../protocol.ts';
import { documentPage, facts, give, listen } from './api.ts';
import { hides, noFilter } from './filter/rowFilter.ts';
import { useFilters } from './filter/useFilters.ts';
import { targetOf } from './frame/links.ts';
import { MenuBar } from './frame/menuBar.tsx';
import { ProductFrame } from './frame/productFrame.tsx';
import { TitleBar } from './frame/titleBar.tsx';
import { Toasts, useToasts } from './frame/toasts.tsx';
import { QuestionBox, WindowBox } from './frame/windows.tsx';
import type { Aim } from './grid/gridView.tsx';
import type { SheetGrid } from './grid/sheetGrid.ts';
import { pageTexts as texts, toolTexts } from './pageTexts.ts';
import { SheetPane } from './sheetPane.tsx';
import { useBook } from './useBook.ts';

const start: Block = { row: 1, column: 1, rows: 1, columns: 1 };

/** Keeps what is shown; each part shows it. */
export function App() {
  const book = useBook();
  const { toasts, show, close } = useToasts();
  const [menus, setMenus] = useState<readonly MenuRecord[]>([]);
  const [block, setBlock] = useState(start);
  const [panel, setPanel] = useState<ShownWindow | null>(null);
  const [windows, setWindows] = useState<readonly ShownWindow[]>([]);
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [saved, setSaved] = useState('');
  const [isLost, setLost] = useState(false);
  const [runs, setRuns] = useState(0);
  const [aim, setAim] = useState<Aim | null>(null);
  const filters = useFilters();
  const grid = useRef<SheetGrid>(null);
  const places = useRef(new Map<number, Block>());
  const newestFilters = useRef(filters);
  newestFilters.current = filters;

  const goTo = useCallback(
    async (sheetId: number, where: Block | null, focus: boolean) => {
      const view = await book.goToTab(sheetId);
      if (view?.sheet.id !== sheetId) return;
      const target = where ?? places.current.get(sheetId) ?? start;
      if (where && hides(view.sheet, newestFilters.current.of(sheetId), where.row)) {
        newestFilters.current.change(sheetId, () => noFilter);
        show(toolTexts.unfiltered);
      }
      const isBusy =
        document.activeElement?.closest('.menubar, .toolbar, input, textarea, dialog') != null;
      setAim({ sheetId, block: target, focus: focus && !isBusy });
      setBlock(target);
      void give({ kind: 'select', place: { sheetId, ...target } });
    },
    [book.goToTab, show],
  );
  const run = useCallback(
    async (name: string) => {
      setRuns((count) => count + 1);
      const reply = await give({ kind: 'run', name, args: [], from: 'menu' });
      setRuns((count) => count - 1);
      if (!reply.ok) show(texts.failed(reply.message), '', true);
    },
    [show],
  );
  const hear = useCallback(
    (news: News) => {
      if (news.kind === 'changed') {
        setSaved(texts.unsaved);
        void book.refresh();
      } else if (news.kind === 'saved') setSaved(texts.saved(news.time));
      else if (news.kind === 'notSaved') setSaved(texts.notSaved(news.reason));
      else if (news.kind === 'toast') show(news.message, news.title);
      else if (news.kind === 'question') setQuestions((asked) => [...asked, news.question]);
      else if (news.kind === 'goTo') void goTo(news.place.sheetId, blockIn(news.place), true);
      else if (news.window.kind === 'sidebar') setPanel(news.window);
      else setWindows((open) => [...open, news.window]);
    },
    [book.refresh, goTo, show],
  );
  const newest = useRef(hear);
  newest.current = hear;
  useEffect(() => {
    void give({ kind: 'open' }).then((reply) => {
      if (!reply.ok) return show(texts.failed(reply.message), '', true);
      setMenus((reply.value as Opened).menus);
      void run('openSidebar');
    });
    return listen((news) => newest.current(news), setLost);
  }, []);

  const { view } = book;
  const follow = (address: string) => {
    const target = targetOf(address);
    if (target.kind === 'document') window.open(documentPage(target.id), '_blank', 'noopener');
    else if (target.kind === 'cells')
      void goTo(target.sheetId, blockOf(target.range, 1e6, 1000), true);
    else show(texts.outsideLink(target.address));
  };
  const focusCells = () => grid.current?.focus();
  return (
    <>
      <TitleBar saved={saved} isRunning={runs > 0}>
        <MenuBar menus={menus} onRun={(name) => void run(name)} />
        <button
          type="button"
          class="outlined"
          aria-expanded={panel !== null}
          onClick={() => (panel ? setPanel(null) : void run('openSidebar'))}
        >
          {panel ? texts.panelClose : texts.panelOpen}
        </button>
      </TitleBar>
      {isLost && (
        <p class="lost" role="alert">
          {texts.lost}
        </p>
      )}
      <div class="middle">
        <main id="sheet" aria-label={view?.sheet.name ?? facts.file}>
          {view ? (
            <SheetPane
              book={book}
              view={view}
              filters={filters}
              block={block}
              aim={aim}
              grid={grid}
              show={show}
              onSelect={(chosen) => {
                setBlock(chosen);
                places.current.set(view.sheet.id, chosen);
                void give({ kind: 'select', place: { sheetId: view.sheet.id, ...chosen } });
              }}
              onGoTo={(id, where, focus) => void goTo(id, where, focus)}
              onLink={follow}
            />
          ) : (
            <p class="loading">{texts.loading}</p>
          )}
        </main>
        {panel && (
          <aside class="panel" aria-label={texts.panel}>
            <header class="head">
              <h2>{panel.title}</h2>
              <button
                type="button"
                class="plain close"
                aria-label={texts.panelClose}
                onClick={() => setPanel(null)}
              >
                ×
              </button>
            </header>
            <ProductFrame
              key={panel.id}
              window={panel}
              title={panel.title}
              onClose={() => setPanel(null)}
              onEscape={focusCells}
              onFocusCells={focusCells}
              onLink={follow}
              onSize={() => {}}
            />
          </aside>
        )}
      </div>
      <Toasts toasts={toasts} onClose={close} />
      {windows.map((shown) => (
        <WindowBox
          key={shown.id}
          window={shown}
          onClose={() => setWindows((open) => open.filter(({ id }) => id !== shown.id))}
          onFocusCells={focusCells}
          onLink={follow}
        />
      ))}
      {questions.slice(0, 1).map((question) => (
        <QuestionBox
          key={question.id}
          question={question}
          onLink={follow}
          onAnswer={(button, text) => {
            setQuestions((asked) => asked.filter(({ id }) => id !== question.id));
            void give({ kind: 'answer', question: question.id, button, text });
          }}
        />
      ))}
    </>
  );
}

function blockIn({ row, column, rows, columns }: Place): Block {
  return { row, column, rows, columns };
}
