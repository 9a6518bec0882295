// Conditions of SUMIF and its kind, and where in a column they hold.
import type { LocaleRules } from '../values/localeRules.ts';
import { parseTyped } from '../values/parseTyped.ts';
import { NotCalculated } from './formulaTree.ts';
import { compareScalars, isEqual, type Scalar } from './formulaValues.ts';

type Test = (value: Scalar) => boolean;

/** What lets values through. `equals` is the one value that it looks for. Undefined: it looks for more than one. */
export interface Condition {
  readonly test: Test;
  readonly equals?: string | number | undefined;
}

/** What a condition such as `>5`, `<>x` or `cr*s` lets through. */
export function condition(wanted: Scalar, rules: LocaleRules): Condition {
  if (typeof wanted === 'number') return equalTo(wanted);
  // An empty cell as a condition is 0.
  if (wanted === null) return equalTo(0);
  if (typeof wanted !== 'string') return { test: (value) => isEqual(value, wanted) };
  const [, operator = '', text = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  const typed = parseTyped(text, rules);
  const known = typed.kind === 'number' || typed.kind === 'boolean' ? typed.value : text;
  if (operator === '' || operator === '=' || operator === '<>') {
    if (text === '') {
      // Programs differ about texts of no length.
      if (operator === '') return { test: emptyTest };
      return { test: operator === '=' ? (value) => value === null : (value) => value !== null };
    }
    const equal =
      typeof known === 'string'
        ? pattern(known)
        : typeof known === 'number'
          ? equalTo(known)
          : { test: (value: Scalar) => isEqual(value, known) };
    return operator === '<>' ? { test: (value) => !equal.test(value) } : equal;
  }
  return {
    test: (value) => {
      if (value === null || typeof value !== typeof known) return false;
      const order = compareScalars(value, known);
      if (order === 0) return operator.includes('=');
      return operator.startsWith('<') ? order < 0 : order > 0;
    },
  };
}

const emptyTest: Test = (value) => value === null || value === '';

/** Programs differ about texts that say the number; so such a text cannot be told. */
function equalTo(wanted: number): Condition {
  return {
    equals: wanted,
    test: (value) => {
      if (
        typeof value === 'string' &&
        /^\s*[+-]?[\d.,]+\s*$/.test(value) &&
        sameDigits(value, wanted)
      )
        throw new NotCalculated('a number that is a text');
      return value === wanted;
    },
  };
}

function sameDigits(text: string, wanted: number): boolean {
  return Number(text.trim().replace(',', '.')) === wanted;
}

/** `*` stands for any letters, `?` for one; a tilde takes that away. */
export function pattern(text: string): Condition {
  if (!/[*?~]/.test(text)) {
    const folded = text.toLowerCase();
    return {
      equals: text,
      test: (value) => typeof value === 'string' && value.toLowerCase() === folded,
    };
  }
  const source = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\/])/g, (_, plain, wild, special) => {
    if (wild) return wild === '*' ? '.*' : '.';
    return `\\${plain ?? special}`;
  });
  const expression = new RegExp(`^${source}$`, 'isu');
  return { test: (value) => typeof value === 'string' && expression.test(value) };
}

/** Places of the values of a list, by value; kept as long as the list is. */
const indexes = new WeakMap<readonly Scalar[], Map<string | number, number[]> | 'asked once'>();

/** Where in a list a condition holds, from 0. */
export function placesOf(items: readonly Scalar[], { test, equals }: Condition): number[] {
  const index = equals === undefined ? null : indexOf(items);
  if (index && equals !== undefined) {
    const key = typeof equals === 'string' ? equals.toLowerCase() : equals;
    const places = index.get(key) ?? [];
    // Texts of digits stand under the number that they say as well, so that the test can refuse them.
    return places.filter((at) => test(items[at] ?? null));
  }
  const places: number[] = [];
  items.forEach((item, at) => {
    if (test(item)) places.push(at);
  });
  return places;
}

/** Worth making when a list is searched again. Null: it is not made yet. */
function indexOf(items: readonly Scalar[]): Map<string | number, number[]> | null {
  const known = indexes.get(items);
  if (known === undefined) {
    indexes.set(items, 'asked once');
    return null;
  }
  if (known !== 'asked once') return known;
  const index = new Map<string | number, number[]>();
  const put = (key: string | number, at: number): void => {
    const places = index.get(key);
    if (places) places.push(at);
    else index.set(key, [at]);
  };
  items.forEach((item, at) => {
    if (typeof item === 'number') put(item, at);
    else if (typeof item === 'string') {
      put(item.toLowerCase(), at);
      const number = Number(item.trim().replace(',', '.'));
      if (item.trim() !== '' && !Number.isNaN(number)) put(number, at);
    }
  });
  indexes.set(items, index);
  return index;
}
