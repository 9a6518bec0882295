// Aba Configuração: who the report is of, its year and its options.
import { count, year } from '../../define/numberColumns.ts';
import { defineParameterTab } from '../../define/tab.ts';
import { color, date, picture, text } from '../../define/textColumns.ts';

/** Version of the workbook contract that this product writes and reads. */
export const workbookVersion = 1;

/** One row a parameter. Years and counts are numbers; the picture and the colour are text. */
export const settings = defineParameterTab({
  id: 'settings',
  name: 'Configuração',
  purpose: 'Diz de quem é o relatório, de que ano, e como ele deve sair.',
  headers: { name: 'Parâmetro', value: 'Valor', help: 'Explicação' },
  parameters: {
    municipality: text('Município', { required: true, help: 'Nome do município, por extenso.' }),
    state: text('UF', { required: true, help: 'Sigla do estado, como MG.' }),
    ibgeCode: text('Código IBGE', { help: 'Código do município no IBGE, com 7 algarismos.' }),
    body: text('Órgão', { required: true, help: 'Nome do órgão gestor, por extenso.' }),
    bodyAcronym: text('Sigla do órgão', { required: true, help: 'Sigla do órgão, como SAS.' }),
    reportYear: year('Ano do relatório', {
      required: true,
      help: 'Ano de que o relatório trata, com 4 algarismos.',
    }),
    title: text('Título', { help: 'Título da capa. Vazio: RELATÓRIO DE GESTÃO.' }),
    openingSentence: text('Frase de abertura', {
      help: 'Primeira frase do relatório. {sigla} e {ano} são trocados pelos valores desta aba.',
    }),
    presentation: text('Apresentação', {
      help: 'Texto de apresentação, opcional. Cada linha da célula vira um parágrafo.',
    }),
    secretary: text('Secretário(a)', { help: 'Nome de quem responde pelo órgão.' }),
    resolution: text('Resolução do conselho', {
      help: 'Número da resolução do CMAS que apreciou o relatório.',
    }),
    resolutionDate: date('Data da resolução', { help: 'Data da resolução, dd/mm/aaaa.' }),
    accentColor: color('Cor principal', {
      help: 'Cor dos títulos, em hexadecimal, como #0B5FA5. Cores claras são escurecidas.',
    }),
    coatOfArms: picture('Brasão', {
      help: 'Imagem PNG ou JPEG pequena, como texto "data:image/png;base64,…" (até 50.000 caracteres).',
    }),
    compareYear: year('Comparar com o ano', {
      help: 'Ano com que os números são comparados, opcional.',
    }),
    smallCellThreshold: count('Ocultar valores menores que', {
      help: 'Contagens de 1 até este valor menos 1 saem como "x", para proteger pessoas. 0: desligado. Confira se um total não revela o valor oculto.',
    }),
    workbookVersion: count('Versão da planilha', {
      help: 'Versão deste modelo de planilha. Não altere.',
    }),
  },
});
