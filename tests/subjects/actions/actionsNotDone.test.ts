// Situação decides: what was done or runs stands under its eixo, what was not in a list of its own with the reason.
import { describe, expect, it } from 'vitest';
import { isDone } from '../../../src/subjects/actions/actionsOfYear.ts';
import { analysed, composed, placesOf, textsOf } from '../../fixtures/analysis.ts';
import type { Row } from '../../fixtures/grids.ts';

describe('the words of Situação', () => {
  it.each([
    'Realizada',
    'Em andamento',
    'Concluída',
    'Parcialmente realizada',
    'Iniciada',
    'Contínua',
    null,
  ])('%s: done or running', (status) => expect(isDone(status)).toBe(true));

  it.each([
    'Cancelada',
    'NÃO REALIZADA',
    'não iniciada',
    'Suspensa',
    'Adiada para 2022',
    'Prevista',
    'A realizar',
  ])('%s: not done', (status) => expect(isDone(status)).toBe(false));
});

const action = (Ação: string, Situação: string | null, Observação: string | null = null): Row => ({
  Ano: 2021,
  Eixo: 'Proteção Social',
  Ação,
  Situação,
  Observação,
});

describe('the report', () => {
  const parts = {
    lists: { Situações: ['Realizada', 'Cancelada', 'Não realizada'] },
    records: {
      Ações: [
        action('Ampliação da rede', 'Realizada', 'nota que não sai'),
        action('Oficina de pintura.', 'Cancelada', 'falta de espaço'),
        action('Visita aos abrigos', 'Não realizada'),
        action('Curso', null),
      ],
    },
  };

  it('keeps the lists apart, each in the order of the rows', () => {
    const texts = textsOf(composed(parts).report.blocks);
    const from = texts.indexOf('Proteção Social:');
    expect(texts.slice(from, from + 6)).toEqual([
      'Proteção Social:',
      'Ampliação da rede',
      'Curso',
      'Ações previstas e não realizadas:',
      'Oficina de pintura (Cancelada): falta de espaço',
      'Visita aos abrigos (Não realizada): motivo não informado',
    ]);
    expect(texts.join('\n')).not.toContain('nota que não sai');
  });

  it('names an action that was not done and gives no reason', () => {
    const { issues } = analysed(parts);
    expect(placesOf(issues.filter(({ at }) => at.tab === 'Ações'))).toEqual(['rule Ações!E4']);
  });

  it('has no such list where all were done', () => {
    const done = { records: { Ações: [action('Curso', 'Realizada')] } };
    expect(textsOf(composed(done).report.blocks)).not.toContain(
      'Ações previstas e não realizadas:',
    );
  });
});
