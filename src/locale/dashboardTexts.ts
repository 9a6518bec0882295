// The words of the Painel and of the hidden tab that feeds its charts.

/** Names of the two tabs. */
export const dashboardTabs = { dashboard: 'Painel', data: '_gráficos' } as const;

/** `about` and `dataAbout` tell the two tabs from tabs of people's own, also in old workbooks: leave them as they are. */
export const dashboardWords = {
  title: (year: number, acronym: string, municipality: string) =>
    `Painel ${year} · ${acronym} · ${municipality}`,
  about:
    'Atualizado pelo programa. Mova, redimensione e mude a aparência dos gráficos como quiser: eles ficam como você deixar.',
  dataAbout:
    'Números dos gráficos da aba Painel, escritos pelo programa. O que for digitado aqui será substituído.',
  noData: '–',
  foreign: (tab: string) =>
    `Já existe uma aba "${tab}" com outro conteúdo, que ficou como estava. Para ter o painel, mude o nome dela e atualize de novo.`,
  askRestore: (titles: readonly string[]) =>
    `Trazer de volta ${titles.length === 1 ? 'o gráfico apagado' : 'os gráficos apagados'} da aba Painel?\n\n${titles.map((title) => `• ${title}`).join('\n')}`,
} as const;

const signs = { up: '▲ ', down: '▼ ', same: '= ', none: '' } as const;

/** How a number changed: `▲ 15,34% desde jan`. */
export function changeText(change: {
  readonly direction: keyof typeof signs;
  readonly amount: string;
  readonly since: string;
}): string {
  return `${signs[change.direction]}${change.amount} ${change.since}`;
}
