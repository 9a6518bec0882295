// The few shapes that sections build blocks from.
import type { ChartDefinition } from '../../define/chart.ts';
import type { SectionContext } from '../../define/section.ts';
import type { Block, HeadingBlock, Text } from '../../domain/reportModel.ts';
import type { Result } from '../../domain/result.ts';

/** Plain text, as one run. */
export function plain(text: string): Text {
  return [{ text }];
}

/** A classic line: `label: ` and then the number in bold. */
export function line(label: string, number: string): Text {
  return [{ text: `${label}: ` }, { text: number, bold: true }];
}

/** A heading. */
export function heading(level: HeadingBlock['level'], text: string, newPage = false): HeadingBlock {
  return { kind: 'heading', level, text, newPage };
}

/** A small note under a figure. */
export function notes(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', style: 'note', text: plain(text) }));
}

/** A body paragraph. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', style: 'body', text: plain(text) };
}

/** The chart, or nothing where there is nothing to draw. */
export function chartBlocks(context: SectionContext, definition: ChartDefinition): Block[] {
  const drawn = context.chart(definition);
  return drawn ? [{ kind: 'chart', chart: drawn.model, notes: drawn.notes }] : [];
}

/** The notes of results in words, each once. */
export function notesOf(context: SectionContext, results: readonly Result[]): string[] {
  const texts = results.flatMap((result) => result.notes.map((note) => context.write.note(note)));
  return [...new Set(texts)];
}

/** What `x` stands for, where one of the results or of their months is concealed. */
export function concealedNotes(results: readonly Result[]): string[] {
  const hides = ({ reason, points }: Result) =>
    reason === 'concealed' || points.some(({ concealed }) => concealed);
  return results.some(hides)
    ? ['"x": número pequeno, omitido para proteger a identidade das pessoas.']
    : [];
}

/** How many names a note lists before it only counts the rest. */
const mostNames = 6;

/** The notes of results in words, each once, with the items it concerns where it does not concern them all. */
export function namedNotes(context: SectionContext, results: readonly Result[]): string[] {
  const names = new Map<string, Set<string>>();
  for (const result of results) {
    for (const text of notesOf(context, [result])) {
      names.set(text, (names.get(text) ?? new Set()).add(result.memberLabel));
    }
  }
  const all = new Set(results.map(({ memberLabel }) => memberLabel)).size;
  return [...names].map(([text, set]) => {
    const listed = [...set].slice(0, mostNames).join(', ');
    const rest = set.size > mostNames ? ` e mais ${set.size - mostNames}` : '';
    return set.size === all ? sentence(text) : `${listed}${rest}: ${text}`;
  });
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The result without its sign, for sentences that say the direction in words. */
export function absolute(result: Result): Result {
  const { value, numerator } = result;
  return {
    ...result,
    value: value === null ? null : Math.abs(value),
    numerator: numerator === null ? null : Math.abs(numerator),
  };
}
