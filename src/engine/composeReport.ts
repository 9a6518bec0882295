// From sections to the body of the report.
import type { SectionContext, SectionDefinition } from '../define/section.ts';
import type { Block } from '../domain/reportModel.ts';

export interface ComposedReport {
  readonly blocks: readonly Block[];
  /** Sections left out because they had nothing to say. */
  readonly emptySections: readonly SectionDefinition[];
}

/** Puts the sections in order, with the heading of a chapter before its first section that has content. */
export function composeReport(
  sections: readonly SectionDefinition[],
  context: SectionContext,
): ComposedReport {
  const blocks: Block[] = [];
  const emptySections: SectionDefinition[] = [];
  const opened = new Set<string>();
  for (const section of sections) {
    const content = section.compose(context);
    if (content.length === 0) {
      emptySections.push(section);
      continue;
    }
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
    blocks.push(...content);
  }
  return { blocks, emptySections };
}
