// What a number counts, and whether it may be added over time.

/**
 * Units of values. `count` whole things; `countPerMonth` a monthly mean of things; `moneyCents` centavos;
 * `ratio` a fraction shown as per cent (0.25 is 25%).
 */
export type Unit = 'count' | 'countPerMonth' | 'moneyCents' | 'ratio';

/** A stock is a state at a date and is never summed over months; a flow happens during a month and may be. */
export type Nature = 'stock' | 'flow';
