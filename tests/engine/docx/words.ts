// The words of the document as the product passes them.
import type { DocxWords } from '../../../src/engine/docx/docxWords.ts';

export const WORDS: DocxWords = {
  table: 'Tabela',
  chart: 'Gráfico',
  source: 'Fonte',
  page: 'Página',
  of: 'de',
  category: 'Categoria',
  noData: '–',
  chartAsTable: 'O gráfico não pôde ser desenhado; os mesmos números estão na tabela acima.',
};
