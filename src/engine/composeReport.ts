// From sections to the body of the report.
import type { SectionContext, SectionDefinition } from '../define/section.ts';
import type { Block } from '../domain/reportModel.ts';

/** Puts the sections that have content in order, with the heading of a chapter before its first one. */
export function composeReport(
  sections: readonly SectionDefinition[],
  context: SectionContext,
): Block[] {
  const blocks: Block[] = [];
  const opened = new Set<string>();
  for (const section of sections) {
    if (!section.hasContent(context)) continue;
    const { chapter } = section;
    if (chapter && !opened.has(chapter.id)) {
      opened.add(chapter.id);
      blocks.push({
        kind: 'heading',
        level: 1,
        text: chapter.heading(context),
        newPage: true,
      });
    }
    blocks.push(...section.compose(context));
  }
  return blocks;
}
