// google.script as Google puts it into a window of the product: calls go to the page around it, and from there on.

import type { Reply } from '../protocol.ts';

type Handler = (value: unknown, userObject: unknown) => void;

interface Waiting {
  readonly succeed: Handler | null;
  readonly fail: Handler | null;
  readonly userObject: unknown;
}

/** What comes back for a call. */
type Told = Reply & { readonly suas: 'reply'; readonly call: number };

const waiting = new Map<number, Waiting>();
let calls = 0;

function tell(message: Readonly<Record<string, unknown>>): void {
  parent.postMessage(message, '*');
}

function runner(handlers: Waiting): unknown {
  return new Proxy(
    {},
    {
      get(_target, key) {
        if (key === 'withSuccessHandler')
          return (succeed: Handler) => runner({ ...handlers, succeed });
        if (key === 'withFailureHandler') return (fail: Handler) => runner({ ...handlers, fail });
        if (key === 'withUserObject')
          return (userObject: unknown) => runner({ ...handlers, userObject });
        if (typeof key !== 'string') return undefined;
        return (...args: unknown[]) => {
          const problem = objection(args);
          // Source: Apps Script, HTML service: forms, dates and functions are refused before anything is sent.
          if (problem !== null) throw new TypeError(problem);
          calls += 1;
          waiting.set(calls, handlers);
          tell({ suas: 'run', call: calls, name: key, args });
        };
      },
    },
  );
}

/** Null: the values can be carried. */
function objection(value: unknown): string | null {
  if (typeof value === 'function' || value instanceof Date || value instanceof Node)
    return 'Failed due to illegal value in property';
  if (typeof value !== 'object' || value === null) return null;
  for (const item of Object.values(value)) {
    const found = objection(item);
    if (found !== null) return found;
  }
  return null;
}

addEventListener('message', ({ source, data }: MessageEvent<Told>) => {
  if (source !== parent || data?.suas !== 'reply') return;
  const handlers = waiting.get(data.call);
  waiting.delete(data.call);
  if (data.ok) handlers?.succeed?.(data.value, handlers.userObject);
  else {
    const error = Object.assign(new Error(data.message), { name: data.name });
    if (handlers?.fail) handlers.fail(error, handlers.userObject);
    else console.error(error);
  }
});

/** Documents open on this computer, since the page around knows where they are. */
addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = target?.getAttribute('href') ?? '';
  if (!/^https:\/\/(docs|drive)\.google\.com\//.test(href) || event.defaultPrevented) return;
  event.preventDefault();
  tell({ suas: 'link', href });
});

addEventListener('keydown', (event) => {
  // Escape closes an open window of the page first.
  const isPlain = event.key === 'Escape' && !event.defaultPrevented;
  if (isPlain && !document.querySelector('dialog[open]')) tell({ suas: 'escape' });
});

const size = (name: 'height' | 'width') => (pixels: number) =>
  tell({ suas: 'size', [name]: pixels });

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({ succeed: null, fail: null, userObject: undefined }),
      host: {
        origin: location.origin,
        close: () => tell({ suas: 'close' }),
        setHeight: size('height'),
        setWidth: size('width'),
        editor: { focus: () => tell({ suas: 'focus' }) },
      },
    },
  },
});
