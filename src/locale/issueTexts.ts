// The words for each finding: what is wrong, and how to mend it.
import type { IssueCode, IssueParams } from '../domain/issue.ts';
import { formatNumber } from '../engine/format.ts';

/** What is wrong and what to do, in plain Portuguese. */
export interface IssueText {
  readonly problem: string;
  readonly fix: string;
}

const number = (value: string | number | undefined): string =>
  typeof value === 'number' ? formatNumber(value, Number.isInteger(value) ? 0 : 2) : String(value);

/** The number with all its decimals, up to six. */
const exact = (value: string | number | undefined): string =>
  typeof value === 'number'
    ? formatNumber(value, Math.min(6, String(value).split('.')[1]?.length ?? 0))
    : String(value);

const leaveEmpty = 'Deixe a célula vazia se não houver informação.';

/** How a sign in place of a number was read. */
const signTexts: Readonly<Record<string, string>> = {
  zero: 'O sinal foi lido como zero: não houve nenhum.',
  notApplicable: 'Foi lido como "não se aplica": o número não conta como falta.',
  notReported: 'Foi lido como não informado.',
  withheld: 'Foi lido como número omitido: ele não entra nas contas.',
};

/** One entry a code: a code without words does not compile. */
export const issueTexts: Readonly<Record<IssueCode, (params: IssueParams) => IssueText>> = {
  missingTab: ({ tab }) => ({
    problem: `A aba "${tab}" não existe nesta planilha.`,
    fix: `Crie a aba com o nome "${tab}" ou devolva o nome a ela, se foi renomeada.`,
  }),
  missingColumn: ({ column, row }) => ({
    problem: `Falta a coluna "${column}" na linha ${row}.`,
    fix: `Escreva o título "${column}" na linha ${row}, na coluna desses dados.`,
  }),
  duplicateColumn: ({ column }) => ({
    problem: `A coluna "${column}" aparece mais de uma vez; nenhuma delas foi lida.`,
    fix: 'Deixe o título em uma só coluna e mude o nome da outra.',
  }),
  missingParameter: ({ parameter }) => ({
    problem: `Falta o valor de "${parameter}", que é obrigatório.`,
    fix: `Escreva o valor na coluna Valor, na linha de "${parameter}".`,
  }),
  duplicateParameter: ({ parameter }) => ({
    problem: `O parâmetro "${parameter}" aparece mais de uma vez; valeu o primeiro.`,
    fix: 'Apague a linha que sobra.',
  }),
  futureVersion: ({ version, known }) => ({
    problem: `A planilha é da versão ${version}, mais nova que a deste programa (${known}).`,
    fix: 'Atualize o programa antes de gerar o relatório.',
  }),
  requiredCell: ({ column }) => ({
    problem: `A coluna "${column}" é obrigatória e está vazia; a linha não foi usada.`,
    fix: 'Preencha a célula ou apague a linha inteira.',
  }),
  notYear: ({ column, parameter }) => ({
    problem: `Esperava um ano em "${column}"${parameter ? '' : '; a linha não foi usada'}.`,
    fix: 'Escreva o ano com 4 algarismos, como 2021.',
  }),
  notMonth: ({ column }) => ({
    problem: `Esperava um mês em "${column}"; a linha não foi usada.`,
    fix: 'Escreva o mês de jan a dez, ou de 1 a 12.',
  }),
  monthOfOtherYear: ({ year, rowYear }) => ({
    problem: `O mês é de ${year}, mas o ano da linha é ${rowYear}; a linha não foi usada.`,
    fix: 'Corrija o mês ou o ano.',
  }),
  notCount: ({ column }) => ({
    problem: `Esperava um número inteiro em "${column}".`,
    fix: `Escreva só o número, como 14385. ${leaveEmpty}`,
  }),
  notNumber: ({ column }) => ({
    problem: `Esperava um número em "${column}".`,
    fix: `Escreva só o número, como 1218,5. ${leaveEmpty}`,
  }),
  notMoney: ({ column }) => ({
    problem: `Esperava um valor em reais em "${column}", com no máximo duas casas decimais.`,
    fix: `Escreva o valor como 1234,56 ou R$ 1.234,56. ${leaveEmpty}`,
  }),
  notPercent: ({ column }) => ({
    problem: `Esperava um percentual em "${column}".`,
    fix: `Escreva o percentual como 84,53%. ${leaveEmpty}`,
  }),
  notDate: ({ column }) => ({
    problem: `Esperava uma data em "${column}".`,
    fix: 'Escreva a data como 31/12/2021.',
  }),
  notColor: ({ column }) => ({
    problem: `Esperava uma cor em "${column}"; valeu a cor padrão.`,
    fix: 'Escreva a cor em hexadecimal, como #0B5FA5.',
  }),
  notPicture: ({ column }) => ({
    problem: `A imagem de "${column}" não pôde ser lida; a capa sai sem ela.`,
    fix: 'Use uma imagem PNG ou JPEG pequena, como texto "data:image/png;base64,…".',
  }),
  fractional: ({ column }) => ({
    problem: `Esperava um número inteiro em "${column}", sem casas decimais.`,
    fix: 'Arredonde ou corrija o número.',
  }),
  negative: ({ column }) => ({
    problem: `O número de "${column}" não pode ser negativo.`,
    fix: 'Corrija o número. Use 0 se não houve nenhum.',
  }),
  tooLarge: ({ column }) => ({
    problem: `O número de "${column}" é grande demais para ser verdadeiro.`,
    fix: 'Confira os algarismos.',
  }),
  yearOutOfRange: ({ column }) => ({
    problem: `O ano de "${column}" deve estar entre 2000 e 2100.`,
    fix: 'Escreva o ano com 4 algarismos, como 2021.',
  }),
  spreadsheetError: ({ column }) => ({
    problem: `A célula de "${column}" mostra um erro.`,
    fix: 'Corrija a fórmula ou escreva o valor.',
  }),
  noResult: ({ column }) => ({
    problem: `A fórmula de "${column}" não tem resultado guardado.`,
    fix: 'Abra a planilha no Excel ou no Planilhas Google, espere o cálculo terminar e grave. Ou escreva o valor no lugar da fórmula.',
  }),
  notInList: ({ column, home, rows, choices }) => ({
    problem: home
      ? `O valor de "${column}" não está na aba ${home}${rows ? '; a linha não entrou no relatório' : ''}.`
      : `O valor de "${column}" deve ser um destes: ${choices}.`,
    fix: home
      ? `Escolha um valor da lista, ou inclua este valor na aba ${home}.`
      : `Escolha um destes: ${choices}.`,
  }),
  numberAsText: ({ read, brazilian }) => ({
    problem: `Número digitado como texto; foi lido como ${exact(read)}.${brazilian ? ' Em português do Brasil, o ponto separa os milhares e a vírgula, os decimais.' : ''}`,
    fix: 'Digite de novo como número, em uma célula com formato de número.',
  }),
  commaOrThousands: ({ column, brazilian, english }) => ({
    problem: `Não dá para saber o número de "${column}": em português do Brasil a vírgula separa os decimais, e ele é ${exact(brazilian)}; em inglês ela separa os milhares, e ele é ${exact(english)}.`,
    fix: `Escreva ${english}, sem a vírgula; se for mesmo decimal, digite de novo em uma célula com formato de número. ${leaveEmpty}`,
  }),
  signRead: ({ meaning }) => ({
    problem: signTexts[String(meaning)] ?? '',
    fix: 'Escreva o número; 0 se não houve nenhum; "não se aplica" se não podia haver; ou deixe a célula vazia se não há informação.',
  }),
  struckNumber: ({ column, struck, kept }) => ({
    problem: kept
      ? `Não dá para saber o número de "${column}": «${struck}» está riscado e «${kept}» não.`
      : `Não dá para saber se o número de "${column}" vale: «${struck}» está riscado.`,
    fix: `Apague o que está riscado e digite só o número que vale. ${leaveEmpty}`,
  }),
  struckText: ({ struck, kept }) => ({
    problem: kept
      ? `Parte do texto está riscada («${struck}»); saiu inteiro no relatório, sem o risco.`
      : 'O texto está riscado; saiu inteiro no relatório, sem o risco.',
    fix: 'Apague o que não vale mais, ou retire o risco.',
  }),
  roundedToCents: () => ({
    problem: 'O valor tem mais de duas casas decimais e foi arredondado para centavos.',
    fix: 'Escreva o valor com duas casas decimais.',
  }),
  textTooLong: ({ length }) => ({
    problem: `O texto é muito longo (${number(length)} caracteres); sai inteiro no relatório.`,
    fix: 'Encurte o texto ou divida em mais de uma linha.',
  }),
  forbiddenCharacters: () => ({
    problem: 'O texto tem caracteres invisíveis que não podem sair no relatório; foram retirados.',
    fix: 'Apague e digite o texto de novo, sem colar de outro programa.',
  }),
  looksLikeFormula: () => ({
    problem: 'O texto começa com "=", como uma fórmula; saiu como texto.',
    fix: 'Retire o sinal "=" do começo, se não fizer parte do texto.',
  }),
  duplicateKey: ({ key, first }) => ({
    problem: `Já existe uma linha com o mesmo ${key} (linha ${first}); só aquela foi usada.`,
    fix: 'Apague a linha repetida ou corrija o que a distingue.',
  }),
  mergedKey: ({ column, first, last }) => ({
    problem: `A célula de "${column}" está mesclada; o valor valeu para as linhas ${first} a ${last}.`,
    fix: 'Desfaça a mesclagem e repita o valor em cada linha.',
  }),
  totalRow: () => ({
    problem: 'A linha parece ser um total; ficou de fora, para não contar em dobro.',
    fix: 'Apague a linha: o relatório calcula os totais. Se não é um total, mude a palavra.',
  }),
  zerosUnpublished: () => ({
    problem: 'Todos os números da linha são zero; o mês foi tido como não publicado.',
    fix: 'Escreva os números do mês, ou deixe as células vazias enquanto não houver.',
  }),
  meanDiffers: ({ mean, informed, months }) => ({
    problem: `A média informada (${number(informed)}) difere da média dos ${months} meses (${number(mean)}); valeram os meses.`,
    fix: 'Apague a média informada ou confira os meses.',
  }),
  networkBesideUnits: ({ service, year }) => ({
    problem: `"${service}" tem em ${year} uma linha da rede toda (sem unidade) e linhas por unidade; os números foram somados e podem contar em dobro.`,
    fix: 'Se esta linha já é a soma das unidades, apague-a. Se é de uma unidade, escreva o nome dela.',
  }),
  colorDarkened: ({ used }) => ({
    problem: `A cor é clara demais para ser lida em fundo branco; foi escurecida para ${used}.`,
    fix: `Escolha uma cor mais escura, ou escreva ${used}.`,
  }),
  duplicateTab: ({ tab, used }) => ({
    problem: `A aba "${tab}" tem o mesmo nome da aba "${used}", a não ser por maiúsculas, acentos ou espaços; não foi lida.`,
    fix: 'Junte os dados em uma só aba, ou mude o nome da que sobra.',
  }),
  compareYearUnused: ({ year, same }) => ({
    problem: same
      ? 'O ano de comparação é o próprio ano do relatório; nada foi comparado.'
      : `Nenhuma aba tem números de ${year} para comparar.`,
    fix: 'Corrija o ano de comparação, preencha os dados dele, ou deixe a célula vazia.',
  }),
  emptySection: ({ section }) => ({
    problem: `A parte "${section}" ficou fora do relatório, por falta de dados.`,
    fix: 'Preencha os dados do ano nesta aba, se houver.',
  }),
  // The words of a rule are part of its definition.
  rule: ({ problem, fix }) => ({ problem: String(problem), fix: String(fix) }),
};
