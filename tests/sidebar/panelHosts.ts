// The hosts that the tests of the panel share.
import { createHost, type Host, temporaryFolder } from '../product/builtHost.ts';
import { ana } from '../product/publishing.ts';

/** The invented municipality with two full years and nothing to mend. */
export function demonstrationHost(): Host {
  return createHost({
    workbook: 'examples/demonstracao.xlsx',
    folder: temporaryFolder(),
    user: ana,
  });
}

/** A spreadsheet without anything. */
export function emptyHost(): Host {
  return createHost({ folder: temporaryFolder(), user: ana });
}

/** An error as the browser's side of Apps Script gives it. */
export function googleError(name: string, message: string): Promise<never> {
  return Promise.reject(Object.assign(new Error(message), { name }));
}

/** A promise and the function that keeps it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
