// The words by which a menu calls a function.
import type { MenuEntry, MenuRecord } from '../../host/src/services/ui/uiRecord.ts';

/** Null: no menu has it. */
export function captionOf(menus: readonly MenuRecord[], functionName: string): string | null {
  return menus.map(({ entries }) => captionIn(entries, functionName)).find((name) => name) ?? null;
}

function captionIn(entries: readonly MenuEntry[], functionName: string): string | null {
  for (const entry of entries) {
    if (entry.kind === 'item' && entry.functionName === functionName) return entry.caption;
    const inside = entry.kind === 'menu' ? captionIn(entry.menu.entries, functionName) : null;
    if (inside !== null) return inside;
  }
  return null;
}
