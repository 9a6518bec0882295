// What createHost takes.
import type { AuthMode } from './services/execution/authorization.ts';
import type { Screen } from './services/ui/uiRecord.ts';

/** What a host is made of. */
export interface HostOptions {
  /** Path or bytes of an .xlsx, which is only read; without it the spreadsheet is new and empty. */
  readonly workbook?: string | Uint8Array;
  /** The folder that stands for Drive and the script's stores; it is made when missing. */
  readonly folder: string;
  /** E-mail address; `user@example.com` when not given. */
  readonly user?: string;
  /** Of a spreadsheet that does not say its own, and of the user; `en_US` when not given. */
  readonly locale?: string;
  /** Of the script, and of a spreadsheet that does not say its own; `Etc/GMT` when not given. */
  readonly timeZone?: string;
  /** What time it is, for the services and for the script; the machine's clock when not given. Unit: milliseconds since 1970-01-01 UTC. */
  readonly now?: () => number;
  readonly authMode?: AuthMode;
  /** Whether the script was installed as an add-on; else it is bound to the spreadsheet. */
  readonly addOn?: boolean;
  /** Path or source of the script; without it, the script is empty and the services are for use by hand. */
  readonly bundle?: string;
  /** Where HTML files are for a script given as source: else they are beside it. Where Node runs when not given. */
  readonly htmlFolder?: string;
  /** Told of each message in the corner of the window, as it is shown: the progress of long work. */
  readonly onToast?: (message: string, title: string) => void;
  /** Where windows appear and questions are asked; without it, questions are answered as `ui` plans. */
  readonly screen?: Screen;
  /**
   * Told of each service call before it has any effect. What it runs on this host and those of `asUser` are
   * executions of their own at the same time, as on Google.
   */
  readonly onServiceCall?: (service: string, method: string) => void;
}
