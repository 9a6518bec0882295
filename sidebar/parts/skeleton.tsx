// What stands in a screen's place while it loads for the first time.
import { commonTexts } from '../texts.ts';

/** Grey blocks of fixed height under the screen's heading. */
export function Skeleton({ title, blocks }: { readonly title: string; readonly blocks: number }) {
  return (
    <div class="skeleton" aria-busy="true">
      <h1 tabIndex={-1}>{title}</h1>
      <p class="unseen">{commonTexts.loading}</p>
      {Array.from({ length: blocks }, (_, index) => (
        <div key={index} class="block" />
      ))}
    </div>
  );
}
