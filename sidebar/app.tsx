// The side panel: four screens as tabs. A screen is loaded when it is first seen and then kept.
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ChangedBar } from './parts/changedBar.tsx';
import { type Notice, NoticeBar, SayNotice } from './parts/noticeBar.tsx';
import { OfflineBar } from './parts/offlineBar.tsx';
import { type ScreenName, ScreenTabs, screenIds } from './parts/screenTabs.tsx';
import { HelpScreen } from './screens/help.tsx';
import { IndicatorsScreen } from './screens/indicators.tsx';
import { ReportScreen } from './screens/report.tsx';
import { SituationScreen } from './screens/situation.tsx';
import { useSheetChange } from './useSheetChange.ts';

const screens = {
  situation: SituationScreen,
  indicators: IndicatorsScreen,
  report: ReportScreen,
  help: HelpScreen,
} as const;

/** The whole panel. */
export function App() {
  const [current, setCurrent] = useState<ScreenName>('situation');
  const [version, setVersion] = useState(0);
  const [errorCount, setErrorCount] = useState<number | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const seen = useRef(new Set<ScreenName>());
  seen.current.add(current);
  const { hasChanged, seen: sawSheet } = useSheetChange();
  const onChanged = useCallback(() => {
    sawSheet(null);
    setVersion((number) => number + 1);
  }, [sawSheet]);
  const onLooked = useCallback(
    (looked: { readonly errorCount: number; readonly stamp: string }) => {
      setErrorCount(looked.errorCount);
      sawSheet(looked.stamp);
    },
    [sawSheet],
  );
  const places = useRef(new Map<ScreenName, number>());
  const shown = useRef(current);
  const choose = useCallback((screen: ScreenName) => {
    places.current.set(shown.current, scrollY);
    shown.current = screen;
    setCurrent(screen);
  }, []);
  // Each screen is found again where it was left.
  useLayoutEffect(() => scrollTo(0, places.current.get(current) ?? 0), [current]);
  const onGoTo = useCallback((screen: ScreenName) => {
    choose(screen);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#panel-${screen} h1`)?.focus(),
    );
  }, []);
  const dismiss = () => {
    setNotice(null);
    onGoTo(current);
  };
  return (
    <SayNotice.Provider value={setNotice}>
      <header>
        <ScreenTabs current={current} onChoose={choose} />
      </header>
      <main>
        <ChangedBar
          shown={hasChanged}
          onShow={() => {
            onChanged();
            onGoTo(current);
          }}
        />
        {screenIds.map((id) => {
          const Screen = screens[id];
          const visible = id === current;
          return (
            <div
              key={id}
              id={`panel-${id}`}
              role="tabpanel"
              aria-labelledby={`tab-${id}`}
              hidden={!visible}
            >
              {seen.current.has(id) && (
                <Screen
                  visible={visible}
                  version={version}
                  onChanged={onChanged}
                  onGoTo={onGoTo}
                  errorCount={errorCount}
                  onLooked={onLooked}
                  onErrorCount={setErrorCount}
                />
              )}
            </div>
          );
        })}
      </main>
      <OfflineBar />
      <NoticeBar notice={notice} onDismiss={dismiss} />
    </SayNotice.Provider>
  );
}
