// Where the box "Gerar relatório" stands, for whoever prepares the tab and whoever acts on its tick.

/** The tab Início: `box` is a checkbox, `state` the cell beside it that tells what became of the last tick. */
export const generateBox = { tab: 'Início', label: 'A4', box: 'B4', state: 'C4' } as const;
