// Cuts a number format code into sections and each section into tokens.

/** One piece of a number format section. */
export interface FormatToken {
  readonly type:
    | 'literal'
    | 'digits'
    | 'date'
    | 'elapsed'
    | 'percent'
    | 'exponent'
    | 'text'
    | 'general'
    | 'half'
    | 'fraction';
  readonly text: string;
}

/** One section with the condition that chooses it. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: { readonly operator: string; readonly value: number } | null;
  readonly isDate: boolean;
  readonly isText: boolean;
}

const known = new Map<string, readonly FormatSection[]>();

/** Sections of a code; codes are read once. */
export function formatSections(code: string): readonly FormatSection[] {
  let sections = known.get(code);
  if (!sections) {
    sections = splitSections(code).map(readSection);
    known.set(code, sections);
  }
  return sections;
}

function splitSections(code: string): string[] {
  const sections = [''];
  for (const piece of code.match(/"[^"]*"?|\\.|\[[^\]]*\]?|;|[^"\\[;]+/gs) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(h+|m+|s+)\]|\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]|\[[^\]]*\]?|_(.)|\*(.)|(general)|(am\/pm|a\/p)|(e[+-]0+)|([0#?]+(?:\s*\/\s*[0#?\d]+))|([0#?,.]*[0#?][0#?,.]*)|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?)|(%)|(@)|([\s\S])/gi;

function readSection(source: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  const push = (type: FormatToken['type'], text: string): void => {
    tokens.push({ type, text });
  };
  for (const match of source.matchAll(TOKEN)) {
    const [
      ,
      quoted,
      escaped,
      currency,
      elapsed,
      operator,
      limit,
      space,
      ,
      general,
      half,
      exponent,
      fraction,
      digits,
      date,
      percent,
      text,
      other,
    ] = match;
    if (quoted !== undefined) push('literal', quoted);
    else if (escaped !== undefined) push('literal', escaped);
    else if (currency !== undefined) push('literal', currency);
    else if (elapsed !== undefined) push('elapsed', elapsed.toLowerCase());
    else if (operator !== undefined) condition = { operator, value: Number(limit) };
    else if (space !== undefined) push('literal', ' ');
    else if (general !== undefined) push('general', '');
    else if (half !== undefined) push('half', half);
    else if (exponent !== undefined) push('exponent', exponent);
    else if (fraction !== undefined) push('fraction', fraction);
    else if (digits !== undefined) push('digits', digits);
    else if (date !== undefined) push('date', date.toLowerCase());
    else if (percent !== undefined) push('percent', '%');
    else if (text !== undefined) push('text', '@');
    else if (other !== undefined) push('literal', other);
  }
  const isDate = tokens.some(
    ({ type }) => type === 'date' || type === 'elapsed' || type === 'half',
  );
  return { tokens, condition, isDate, isText: tokens.some(({ type }) => type === 'text') };
}
