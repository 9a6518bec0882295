// What stands in a screen's place while it loads for the first time.
import { commonTexts } from '../../src/locale/panelTexts.ts';
import { ScreenHead } from './screenHead.tsx';

/** The head of the screen, which stays where it is, and grey blocks of fixed height. */
export function Skeleton({ title, blocks }: { readonly title: string; readonly blocks: number }) {
  return (
    <>
      <ScreenHead title={title} loading onRefresh={() => undefined} />
      <div class="skeleton" aria-busy="true">
        <p class="unseen">{commonTexts.loading}</p>
        {Array.from({ length: blocks }, (_, index) => (
          <div key={index} class="block" />
        ))}
      </div>
    </>
  );
}
