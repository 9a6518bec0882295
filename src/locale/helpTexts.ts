// Ajuda: what the menu does, the routine of a month and the permissions, for the menu's page and the side panel.

/** A heading with what is said under it. */
export interface HelpTopic {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** In the order of the page. */
export const helpTexts: readonly HelpTopic[] = [
  {
    title: 'Rotina do mês',
    paragraphs: [
      '1. Preencha o mês nas abas CadÚnico e Atendimentos.',
      '2. Acrescente as ações e os desafios do período.',
      '3. Confira os dados e corrija o que aparecer em Pendências.',
      '4. Atualize os indicadores e veja se os números fazem sentido.',
      '5. Gere o relatório: o link do documento continua o mesmo.',
    ],
  },
  {
    title: 'O que faz cada item do menu',
    paragraphs: [
      'Abrir painel lateral: situação das abas, indicadores e relatório ao lado da planilha.',
      'Conferir dados: lista em Pendências o que falta e como corrigir.',
      'Atualizar indicadores e gráficos: calcula tudo de novo, sem publicar.',
      'Gerar relatório: publica o documento do ano.',
      'Publicação: abre, baixa em PDF, compartilha ou fecha uma versão do documento, e define quem publica pela caixa.',
      'Preparar planilha: cria o que falta e não muda o que foi escrito.',
      'Diagnóstico: testa se o Google faz tudo de que o programa precisa.',
    ],
  },
  {
    title: 'Permissões pedidas',
    paragraphs: [
      'Esta planilha: ler os dados e escrever os resultados.',
      'Arquivos do Drive criados ou escolhidos com este programa: gravar o relatório.',
      'Janelas na planilha: mostrar resultados e o painel lateral.',
      'Seu e-mail: registrar quem publicou.',
      'Execução automática: publicar pela caixa e à noite, só se alguém ligar.',
      'Não são pedidos: outras planilhas, outros arquivos do Drive, sua caixa de e-mail, contatos, agenda nem acesso a outros sites.',
    ],
  },
];
