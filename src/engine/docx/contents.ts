// Headings with their bookmarks, and the table of contents that links to them.
import {
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  Run,
  TabStopType,
} from 'docx';
import type { Block, HeadingBlock } from '../../domain/reportModel.ts';
import { element } from './element.ts';
import { field, fieldEnd, fieldStart } from './field.ts';
import { singleLine, textRun } from './text.ts';
import { TEXT_WIDTH } from './theme.ts';

/** A heading as the table of contents knows it. */
export interface Heading {
  readonly text: string;
  readonly level: 1 | 2 | 3;
  readonly newPage: boolean;
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly bookmark: string;
}

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** The headings of a report, by their block; headings without text are left out. */
export function listHeadings(blocks: readonly Block[]): ReadonlyMap<HeadingBlock, Heading> {
  const headings = new Map<HeadingBlock, Heading>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const text = singleLine(block.text);
    if (text === '') continue;
    const number = headings.size + 1;
    const bookmark = `_Toc${100_000_000 + number}`;
    headings.set(block, {
      text,
      level: block.level,
      newPage: block.newPage ?? false,
      number,
      bookmark,
    });
  }
  return headings;
}

/** The paragraph of a heading, on a new page where the model or the place asks for it. */
export function headingParagraph(heading: Heading, newPage = false): Paragraph {
  const paragraph = new Paragraph({
    heading: LEVELS[heading.level - 1] ?? HeadingLevel.HEADING_3,
    ...(heading.newPage || newPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
  });
  // docx's own Bookmark numbers on from one document to the next; ours begins anew in each.
  paragraph.addChildElement(new BookmarkStart(heading.bookmark, heading.number));
  paragraph.addChildElement(textRun(heading.text));
  paragraph.addChildElement(new BookmarkEnd(heading.number));
  return paragraph;
}

/**
 * The table of contents: a real field whose entries are already there. Page numbers are fields without a cached
 * result, because only the program that lays out the pages knows them: a wrong number is never shown. Until then the
 * entries have no dots either, which would lead to nothing; the styles have them, for the entries Word makes anew.
 */
export function contentsParagraphs(title: string, headings: readonly Heading[]): Paragraph[] {
  if (headings.length === 0) return [];
  const entries = headings.map((heading, index) => {
    const start = index === 0 ? fieldStart('TOC \\o "1-3" \\h \\z \\u') : [];
    const end = index === headings.length - 1 ? [fieldEnd()] : [];
    return new Paragraph({
      style: `TOC${heading.level}`,
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      children: [...start, contentsEntry(heading), ...end],
    });
  });
  return [
    new Paragraph({ style: 'TOCHeading', children: [textRun(singleLine(title))] }),
    ...entries,
  ];
}

function contentsEntry(heading: Heading): InternalHyperlink {
  return new InternalHyperlink({
    anchor: heading.bookmark,
    children: [
      textRun(heading.text),
      new Run({ children: [element('w:tab')] }),
      ...field(`PAGEREF ${heading.bookmark} \\h`, ''),
    ],
  });
}
