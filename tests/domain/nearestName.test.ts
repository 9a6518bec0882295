// The name that people most probably meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/domain/nearestName.ts';

const services = ['Cras', 'Creas', 'Centro Pop', 'Abordagem Social', 'Centro-Dia'];

describe('nearestName', () => {
  it.each([
    ['Cra', 'Cras'],
    ['Cenrto Pop', 'Centro Pop'], // two letters changed places
    ['centro popo', 'Centro Pop'],
    ['Abordágem  social.', 'Abordagem Social'],
    ['Centro Dia', 'Centro-Dia'],
  ])('%s: %s', (written, name) => {
    expect(nearestName(written, services)).toBe(name);
  });

  it.each([
    // "Cras" and "Creas" are one slip away each.
    ['Crias'],
    ['Acolhimento'],
    [''],
  ])('%s: nothing can be said', (written) => {
    expect(nearestName(written, services)).toBeNull();
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
          expect(nearestName(slip, names)).toBe(name);
        },
      ),
    );
  });

  it('names the list as it is written, however long it is', () => {
    const many = Array.from({ length: 500 }, (_, index) => `Unidade número ${index * 1111}`);
    expect(nearestName('Unidade numero 11110', many)).toBe('Unidade número 11110');
  });
});
