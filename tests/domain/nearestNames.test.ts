// The names that people most probably meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../src/domain/nearestNames.ts';

const services = ['Cras', 'Creas', 'Centro Pop', 'Abordagem Social', 'Centro-Dia'];

describe('nearestNames', () => {
  it.each([
    ['Cra', 'Cras'],
    ['Cenrto Pop', 'Centro Pop'], // two letters changed places
    ['centro popo', 'Centro Pop'],
    ['Abordágem  social.', 'Abordagem Social'],
    ['Centro Dia', 'Centro-Dia'],
  ])('%s: %s', (written, name) => {
    expect(nearestNames(written, services)).toEqual([name]);
  });

  it('names both where two are as near', () => {
    // "Crias": without its i, or with e for i. "Craes": without its e, or with two letters changed.
    expect(nearestNames('Crias', services)).toEqual(['Cras', 'Creas']);
    expect(nearestNames('Craes', services)).toEqual(['Cras', 'Creas']);
  });

  it.each(['Acolhimento', ''])('%s: nothing can be said', (written) => {
    expect(nearestNames(written, services)).toEqual([]);
  });

  it('says nothing where many are as near', () => {
    expect(
      nearestNames(
        'Unidade 9',
        ['1', '2', '3', '4'].map((n) => `Unidade ${n}`),
      ),
    ).toEqual([]);
  });

  it('finds a name of six letters or more after any one slip, when the others are far', () => {
    const names = ['Abordagem Social', 'Medidas Socioeducativas', 'Centro de Convivência'];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom('', 'x', 'zz'),
        (name, at, put) => {
          const place = at % name.length;
          const slip = name.slice(0, place) + put + name.slice(place + 1);
          expect(nearestNames(slip, names)).toEqual([name]);
        },
      ),
    );
  });

  it('names the list as it is written, however long it is', () => {
    const many = Array.from({ length: 500 }, (_, index) => `Unidade número ${index * 1111}`);
    expect(nearestNames('Unidade numero 11110', many)).toEqual(['Unidade número 11110']);
  });
});
