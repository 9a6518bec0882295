// The cover: whose report it is, of which year, and who answers for it.
import type { SheetData } from '../define/sheetData.ts';
import type { Cover, Picture } from '../domain/reportModel.ts';
import { settings } from '../subjects/setup/settings.ts';

const defaultTitle = 'RELATÓRIO DE GESTÃO';

/** What the cover needs beyond the tab Configuração. */
export interface CoverParts {
  readonly picture: Picture | null;
  /** Open errors; any makes the report preliminary. */
  readonly errorCount: number;
  readonly writeDate: (isoDate: string) => string;
}

/** The cover of the report. */
export function coverOf(data: SheetData, { picture, errorCount, writeDate }: CoverParts): Cover {
  const values = data.parameters(settings);
  const date = values.resolutionDate ? `, de ${writeDate(values.resolutionDate)}` : '';
  return {
    picture,
    municipality: `${values.municipality} – ${values.state}`,
    body: `${values.body} (${values.bodyAcronym})`,
    title: values.title ?? defaultTitle,
    year: String(values.reportYear),
    identification: [
      ...(values.secretary ? [`Secretário(a): ${values.secretary}`] : []),
      ...(values.resolution ? [`Resolução do conselho: ${values.resolution}${date}`] : []),
    ],
    preliminary:
      errorCount === 0
        ? null
        : `VERSÃO PRELIMINAR: ${errorCount} ${errorCount === 1 ? 'pendência' : 'pendências'}`,
  };
}
