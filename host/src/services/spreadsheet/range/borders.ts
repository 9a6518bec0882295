// Borders of a cell as scripts see them.
import { Emulated } from '../../../emulation/emulated.ts';
import type { Edge } from '../../../xlsx/styles/cellFormat.ts';
import type { EnumValue } from '../../base/emulatedEnum.ts';
import { Color, colorOf } from '../color/color.ts';
import { spreadsheetEnums } from '../enums.ts';

const { BorderStyle } = spreadsheetEnums;

/** Line styles of the file by the platform's names. */
export const EDGE_STYLES: Readonly<Record<string, string>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const BY_FILE: Readonly<Record<string, EnumValue>> = {
  dotted: BorderStyle.DOTTED,
  hair: BorderStyle.DOTTED,
  dashed: BorderStyle.DASHED,
  mediumDashed: BorderStyle.DASHED,
  dashDot: BorderStyle.DASHED,
  dashDotDot: BorderStyle.DASHED,
  mediumDashDot: BorderStyle.DASHED,
  mediumDashDotDot: BorderStyle.DASHED,
  slantDashDot: BorderStyle.DASHED,
  medium: BorderStyle.SOLID_MEDIUM,
  thick: BorderStyle.SOLID_THICK,
  double: BorderStyle.DOUBLE,
};

/** One side. The class is not documented; live spreadsheets have it. */
export class Border extends Emulated {
  readonly _className = 'Border';
  override readonly _counted = false;
  readonly #edge: Edge | null;

  constructor(edge: Edge | null) {
    super();
    this.#edge = edge;
  }

  /** Of no kind where there is no line. */
  getColor(): Color {
    return this.#edge ? colorOf(this.#edge.color) : new Color(null);
  }

  /** Null: no line. */
  getBorderStyle(): EnumValue | null {
    return this.#edge && (BY_FILE[this.#edge.style] ?? BorderStyle.SOLID);
  }
}

/** The four sides of a cell. */
export class Borders extends Emulated {
  readonly _className = 'Borders';
  override readonly _counted = false;
  readonly #edges: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Edge | null>>;

  constructor(edges: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Edge | null>>) {
    super();
    this.#edges = edges;
  }

  getTop(): Border {
    return new Border(this.#edges.top);
  }

  getBottom(): Border {
    return new Border(this.#edges.bottom);
  }

  getLeft(): Border {
    return new Border(this.#edges.left);
  }

  getRight(): Border {
    return new Border(this.#edges.right);
  }
}
