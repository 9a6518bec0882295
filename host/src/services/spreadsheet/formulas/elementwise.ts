// Reckons with blocks value by value, as array formulas do.
import { ArrayBlock, Reference } from './block.ts';
import { NotCalculated } from './formulaTree.ts';
import { type Block, errors, isBlock, type Scalar, type Value } from './formulaValues.ts';

/**
 * The one value that stands for an operand. Throws: NotCalculated for a block of more; old programs then take the cell
 * beside the formula, new ones all of them.
 */
export function oneOf(value: Value): Scalar {
  if (!isBlock(value)) return value;
  const count =
    value instanceof Reference ? value.rowCount * value.columnCount : value.items.length;
  if (count !== 1 || value.tail !== undefined) throw new NotCalculated('many values for one');
  return value.at(0, 0);
}

/** What `reckon` gives for each value of the operands; a single row or column counts for all of them. */
export function elementwise(
  values: readonly Value[],
  arrays: boolean,
  reckon: (scalars: readonly Scalar[]) => Scalar,
): Value {
  if (!arrays || !values.some(isBlock)) return reckon(values.map(oneOf));
  const height = Math.max(...values.map(listedRows));
  const width = Math.max(...values.map(listedColumns));
  const tail = tailOf(values, reckon);
  if (tail !== undefined && width > 1) throw new NotCalculated('whole columns side by side');
  const items: Scalar[] = [];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      items.push(reckon(values.map((value) => element(value, row, column))));
  return new ArrayBlock(width, items, tail);
}

/** Up to so many rows are listed whole, also where cells are empty. */
const MOST_LISTED = 10_000;

function listedRows(value: Value): number {
  if (!isBlock(value)) return 1;
  if (!(value instanceof Reference)) return value.height;
  return value.rowCount <= MOST_LISTED ? value.rowCount : value.height;
}

function listedColumns(value: Value): number {
  if (!isBlock(value)) return 1;
  if (!(value instanceof Reference)) return value.width;
  if (value.columnCount > MOST_LISTED) throw new NotCalculated('whole rows value by value');
  return value.columnCount;
}

/** One value of an operand; outside of an array it is not there, outside of what cells hold they are empty. */
export function element(value: Value, row: number, column: number): Scalar {
  if (!isBlock(value)) return value;
  const isReference = value instanceof Reference;
  const rows = isReference ? value.rowCount : value.height;
  const columns = isReference ? value.columnCount : value.width;
  const down = rows === 1 && value.tail === undefined ? 0 : row;
  const across = columns === 1 ? 0 : column;
  if (across >= columns) return errors.notAvailable;
  if (down >= rows) return value.tail === undefined ? errors.notAvailable : value.tail;
  if (down >= value.height || across >= value.width) return null;
  return value.items[down * value.width + across] ?? null;
}

/** What all rows give that no operand lists. Undefined: all are listed. */
function tailOf(
  values: readonly Value[],
  reckon: (scalars: readonly Scalar[]) => Scalar,
): Scalar | undefined {
  let isCut = false;
  const scalars = values.map((value): Scalar => {
    if (!isBlock(value)) return value;
    if (value instanceof Reference) {
      if (value.rowCount > MOST_LISTED) isCut = true;
      return value.rowCount === 1 ? value.at(0, 0) : null;
    }
    if (value.tail !== undefined) isCut = true;
    return value.height === 1 ? value.at(0, 0) : (value.tail ?? errors.notAvailable);
  });
  return isCut ? reckon(scalars) : undefined;
}

/** A block with the empty cells of a reference in it. Throws: NotCalculated when it is too long for that. */
export function listed(block: Block): Block {
  if (block.tail !== undefined) throw new NotCalculated('a block that is not listed whole');
  if (!(block instanceof Reference)) return block;
  if (block.rowCount > MOST_LISTED) throw new NotCalculated('whole columns');
  const value = elementwise([block], true, ([item = null]) => item);
  return isBlock(value) ? value : new ArrayBlock(1, [value]);
}
