// The one bullet of every list, as a real numbering definition.
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { FONT, type Theme } from './theme.ts';

/**
 * Name under which lists refer to the definition. docx writes it as `{name-0}` and replaces that in the finished
 * XML; the non-character, which `cleanText` removes from texts, keeps a text such as `{name-0}` from being replaced.
 */
export const BULLETS = '\uFDD0bullets';

/** The numbering part of the document. */
export function bulletNumbering(theme: Theme): INumberingOptions {
  return {
    config: [
      {
        reference: BULLETS,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: {
              paragraph: { indent: { left: 397, hanging: 284 } },
              run: { font: FONT, color: theme.accent },
            },
          },
        ],
      },
    ],
  };
}
