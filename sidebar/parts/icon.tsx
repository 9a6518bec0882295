// Small pictures beside words. They are never the only carrier of a meaning, so screen readers skip them.

const paths = {
  check: 'M3 8.5l3.2 3.2L13 5',
  error: 'M4.5 4.5l7 7m0-7l-7 7',
  warning: 'M8 3v6m0 3v.6',
  chevron: 'M6 4l4 4-4 4',
  search: 'M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zm3.3-1.2L14 14',
  refresh: 'M13 8a5 5 0 11-1.5-3.6M13 2v3h-3',
  open: 'M6 3H3v10h10v-3M9 3h4v4m0-4L7 9',
  pending: 'M8 8h.01',
} as const;

export type IconName = keyof typeof paths;

/** One picture of 16 by 16. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
