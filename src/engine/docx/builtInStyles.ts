// Word's own styles under their own ids, so that Google Docs and readers know what is a heading or a caption.
import {
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  TabStopType,
} from 'docx';
import { LINE_BODY, LINE_SINGLE, spacing } from './spacing.ts';
import { FONT, TEXT_WIDTH, type Theme } from './theme.ts';

/** The document's defaults and the styles docx has a place for. */
export function defaultStyles(theme: Theme): NonNullable<IStylesOptions['default']> {
  return {
    document: {
      run: { font: FONT, size: 22, color: theme.text, language: { value: 'pt-BR' } },
      paragraph: { spacing: spacing(0, 120, LINE_BODY) },
    },
    title: {
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 64, bold: true, color: theme.accent },
      paragraph: { keepLines: true, spacing: spacing(0, 160, LINE_SINGLE) },
    },
    heading1: heading({ level: 1, size: 36, before: 360, after: 200, color: theme.accent }),
    heading2: heading({ level: 2, size: 28, before: 320, after: 120, color: theme.accent }),
    heading3: heading({ level: 3, size: 24, before: 240, after: 100, color: theme.text }),
    listParagraph: {
      basedOn: 'Normal',
      paragraph: { spacing: spacing(0, 60, LINE_BODY), indent: { left: 397, hanging: 284 } },
    },
  };
}

/** Word's styles that docx does not define, or hides. */
export function builtInStyles(theme: Theme): IParagraphStyleOptions[] {
  return [
    { id: 'Normal', name: 'Normal', quickFormat: true, uiPriority: 0 },
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 39,
      run: { size: 36, bold: true, color: theme.accent },
      paragraph: { keepNext: true, spacing: spacing(0, 240, LINE_SINGLE) },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 35,
      quickFormat: true,
      run: { size: 18, bold: true, color: theme.secondary },
      paragraph: { keepNext: true, keepLines: true, spacing: spacing(240, 80, LINE_SINGLE) },
    },
    contents({ level: 1, size: 22, bold: true, before: 160, color: theme.text }),
    contents({ level: 2, size: 20, bold: false, before: 0, color: theme.text }),
    contents({ level: 3, size: 20, bold: false, before: 0, color: theme.secondary }),
    running('Header', theme),
    running('Footer', theme),
  ];
}

interface HeadingLook {
  readonly level: 1 | 2 | 3;
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly color: string;
}

function heading(look: HeadingLook): IBaseParagraphStyleOptions {
  const { level, size, before, after, color } = look;
  return {
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 9,
    run: { size, bold: true, color },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: spacing(before, after, LINE_SINGLE),
      outlineLevel: level - 1,
    },
  };
}

interface ContentsLook {
  readonly level: 1 | 2 | 3;
  readonly size: number;
  readonly bold: boolean;
  readonly before: number;
  readonly color: string;
}

// The dots are for the entries that Word makes anew, with page numbers; ours have none yet (see contents.ts).
function contents(look: ContentsLook): IParagraphStyleOptions {
  const { level, size, bold, before, color } = look;
  const paragraph = {
    spacing: spacing(before, 60, LINE_SINGLE),
    indent: { left: (level - 1) * 284 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
  };
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    run: { size, color, ...(bold ? { bold } : {}) },
    paragraph,
  };
}

function running(id: 'Header' | 'Footer', theme: Theme): IParagraphStyleOptions {
  const paragraph = {
    spacing: spacing(0, 0, LINE_SINGLE),
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
  };
  return {
    id,
    name: id.toLowerCase(),
    basedOn: 'Normal',
    uiPriority: 99,
    run: { size: 16, color: theme.secondary },
    paragraph,
  };
}
