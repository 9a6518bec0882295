// The opening sentence and the presentation.
import { defineSection } from '../define/section.ts';
import type { Block } from '../domain/reportModel.ts';
import { settings } from '../subjects/setup/settings.ts';
import { heading, paragraph, plain } from '../subjects/shared/blocks.ts';

const defaultSentence = 'Segue as principais ações desenvolvidas pela {sigla} no ano de {ano}.';

/** Never empty: the opening sentence has a default. */
export const opening = defineSection({
  id: 'opening',
  title: 'Abertura',
  tab: settings,
  hasContent: () => true,
  compose: ({ data, year }) => {
    const { openingSentence, bodyAcronym, presentation } = data.parameters(settings);
    const sentence = (openingSentence ?? defaultSentence)
      .split('{sigla}')
      .join(bodyAcronym)
      .split('{ano}')
      .join(String(year));
    const paragraphs = (presentation ?? '').split(/\r?\n/).filter((text) => text.trim() !== '');
    const lead: Block = { kind: 'paragraph', style: 'lead', text: plain(sentence) };
    return paragraphs.length === 0
      ? [lead]
      : [lead, heading(1, 'Apresentação'), ...paragraphs.map(paragraph)];
  },
});
