// The preposition and article before the name of a group of services.
import { describe, expect, it } from 'vitest';
import { withArticle } from '../../../src/subjects/shared/withArticle.ts';

describe('a group is named with its article:', () => {
  it.each([
    'dos Equipamentos Estatais',
    'dos Serviços Socioassistenciais',
    'dos Programas Municipais',
    'do Programa Inclusão Produtiva',
    'do Sistema Municipal',
    'dos Benefícios Eventuais',
    'dos Centros Pop',
    'do Centro Pop',
    'do Centro-Dia',
    'dos Cras',
    'dos CRAS e Creas',
    'dos Creas',
    'do Acolhimento Institucional',
    'dos Abrigos',
    'do Setor de Benefícios',
    'dos Conselhos',
    'do Órgão Gestor',
    'dos Órgãos Parceiros',
    'do Plantão Social',
    'dos Projetos',
    'da Rede Parceira',
    'da Rede Socioassistencial',
    'das Redes Parceiras',
    'da Proteção Social Básica',
    'da Proteção Especial',
    'da Gestão do Suas',
    'das Ações Comunitárias',
    'das Entidades Parceiras',
    'das Unidades de Acolhimento',
    'da Unidade de Acolhimento',
    'das Organizações da Sociedade Civil',
    'das Parcerias',
    'das Casas-Lares',
    'das Equipes Volantes',
    'da Equipe Volante',
    'das Mulheres',
    'da Abordagem Social',
    'da Vigilância Socioassistencial',
    'de SCFV',
    "de OSC's",
  ])('%s', (expected) => {
    const [, name = ''] = /^\S+ (.+)$/.exec(expected) ?? [];
    expect(withArticle(name)).toBe(expected);
  });
});
