// What every screen is given.
import type { ScreenName } from './parts/screenTabs.tsx';

export interface ScreenProps {
  readonly visible: boolean;
  /** Counts up when the sheet may have changed: what was loaded for an earlier number is old. */
  readonly version: number;
  readonly onChanged: () => void;
  /** Changes to a screen and moves the focus to its heading. */
  readonly onGoTo: (screen: ScreenName) => void;
  /** Open errors when the sheet was looked at last. Null: it was not yet. */
  readonly errorCount: number | null;
  readonly onErrorCount: (count: number) => void;
  /** The whole sheet was looked at. */
  readonly onLooked: (looked: { readonly errorCount: number; readonly stamp: string }) => void;
}
