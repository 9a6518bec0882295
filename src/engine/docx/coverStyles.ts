// The styles of the cover, besides Word's Title.
import { BorderStyle, type IParagraphStyleOptions, ShadingType } from 'docx';
import { LINE_SINGLE, spacing } from './spacing.ts';
import type { Theme } from './theme.ts';

/** Ids of the cover's styles. */
export const COVER_STYLE = {
  municipality: 'ReportCoverMunicipality',
  body: 'ReportCoverBody',
  year: 'ReportCoverYear',
  preliminary: 'ReportCoverPreliminary',
  foot: 'ReportCoverFoot',
} as const;

/** Styles that are used on the cover alone. */
export function coverStyles(theme: Theme): IParagraphStyleOptions[] {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: theme.warningPanel, space: 6 };
  return [
    {
      id: COVER_STYLE.municipality,
      name: 'Report Cover Municipality',
      basedOn: 'Normal',
      run: { size: 28, bold: true },
      paragraph: { spacing: spacing(0, 60, LINE_SINGLE) },
    },
    {
      id: COVER_STYLE.body,
      name: 'Report Cover Body',
      basedOn: 'Normal',
      run: { size: 24, color: theme.secondary },
      paragraph: { spacing: spacing(0, 60, LINE_SINGLE) },
    },
    {
      id: COVER_STYLE.year,
      name: 'Report Cover Year',
      basedOn: 'Normal',
      run: { size: 48, color: theme.secondary },
      paragraph: { spacing: spacing(0, 240, LINE_SINGLE) },
    },
    {
      id: COVER_STYLE.preliminary,
      name: 'Report Cover Preliminary',
      basedOn: 'Normal',
      run: { size: 22, bold: true, color: theme.warningText },
      paragraph: {
        spacing: spacing(120, 0, LINE_SINGLE),
        indent: { left: 227 },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: theme.warningPanel },
        border: {
          top: edge,
          bottom: edge,
          left: { style: BorderStyle.SINGLE, size: 24, color: theme.warningRule, space: 8 },
        },
      },
    },
    {
      id: COVER_STYLE.foot,
      name: 'Report Cover Foot',
      basedOn: 'Normal',
      run: { size: 20, color: theme.secondary },
      paragraph: { spacing: spacing(0, 60, LINE_SINGLE) },
    },
  ];
}
