// Loading what a screen shows: one call, kept until the sheet may have changed.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenProps } from './screenProps.ts';
import { ask, type Failure, type ServerFunction, type ValueOf } from './server.ts';

/** What a screen has. While it loads again, the old value stays. */
export interface Loaded<V> {
  readonly value: V | null;
  readonly failures: readonly Failure[];
  readonly loading: boolean;
  /** Takes a value that another call gave, as that of the coming version. */
  readonly put: (value: V) => void;
}

/** Loads when the screen is seen and its version is new; an answer to an older question is dropped. */
export function useLoaded<K extends ServerFunction>(
  name: K,
  { visible, version }: Pick<ScreenProps, 'visible' | 'version'>,
): Loaded<ValueOf<K>> {
  const [state, setState] = useState<Omit<Loaded<ValueOf<K>>, 'put'>>({
    value: null,
    failures: [],
    loading: true,
  });
  const asked = useRef(-1);
  useEffect(() => {
    if (!visible || asked.current >= version) return;
    asked.current = version;
    setState((old) => ({ ...old, loading: true }));
    ask(name).then((reply) => {
      if (asked.current !== version) return;
      setState(
        reply.ok
          ? { value: reply.value, failures: [], loading: false }
          : { value: null, failures: reply.errors, loading: false },
      );
    });
  }, [name, visible, version]);
  const put = useCallback(
    (value: ValueOf<K>) => {
      asked.current = version + 1;
      setState({ value, failures: [], loading: false });
    },
    [version],
  );
  return { ...state, put };
}
