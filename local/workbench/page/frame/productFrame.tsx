// A window of the product in its frame, which is apart from the page and speaks to it by messages.
import { useEffect, useRef } from 'preact/hooks';
import * as z from 'zod/mini';
import type { ShownWindow } from '../../protocol.ts';
import { address, give } from '../api.ts';

const said = z.discriminatedUnion('suas', [
  z.object({
    suas: z.literal('run'),
    call: z.number(),
    name: z.string(),
    args: z.array(z.unknown()),
  }),
  z.object({ suas: z.literal('close') }),
  z.object({ suas: z.literal('escape') }),
  z.object({ suas: z.literal('focus') }),
  z.object({ suas: z.literal('link'), href: z.string() }),
  z.object({
    suas: z.literal('size'),
    width: z.optional(z.number()),
    height: z.optional(z.number()),
  }),
]);

interface ProductFrameProps {
  readonly window: ShownWindow;
  readonly title: string;
  readonly onClose: () => void;
  readonly onEscape: () => void;
  readonly onFocusCells: () => void;
  readonly onLink: (address: string) => void;
  readonly onSize: (size: { width?: number | undefined; height?: number | undefined }) => void;
}

/** Carries calls to the server and answers back; anything else that the frame says is ignored. */
export function ProductFrame(props: ProductFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const newest = useRef(props);
  newest.current = props;
  useEffect(() => {
    const hear = (event: MessageEvent) => {
      const target = frame.current?.contentWindow;
      const message = said.safeParse(event.data);
      if (!target || event.source !== target || !message.success) return;
      const { data } = message;
      const { onClose, onEscape, onFocusCells, onLink, onSize } = newest.current;
      if (data.suas === 'close') onClose();
      else if (data.suas === 'escape') onEscape();
      else if (data.suas === 'focus') onFocusCells();
      else if (data.suas === 'link') onLink(data.href);
      else if (data.suas === 'size') onSize(data);
      else
        void give({ kind: 'run', name: data.name, args: data.args, from: 'page' }).then((reply) => {
          // The frame has an origin of its own that no address names.
          target.postMessage({ suas: 'reply', call: data.call, ...reply }, '*');
        });
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <iframe
      ref={frame}
      title={props.title}
      src={address(`/janela/${props.window.id}`)}
      sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals"
      allow="clipboard-write"
    />
  );
}
