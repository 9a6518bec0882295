// Compile-time check that an emulated class takes and gives what Google documents.
import type { Emulated } from '../../emulation/emulated.ts';

type Plain = string | number | boolean | bigint | null | undefined;

/** Any number may stand for an enum as far as types go, so only identity tells the two apart. */
type IsNumber<T> =
  (<X>() => X extends T ? 1 : 2) extends <X>() => X extends number ? 1 : 2 ? true : false;

/** What a method gives back here: plain values as documented, any documented object as an emulated one. */
type Given<R> = unknown extends R
  ? unknown
  : // biome-ignore lint/suspicious/noConfusingVoidType: asks whether the documentation says "void"
    void extends R
    ? R
    : R extends readonly (infer Item)[]
      ? Given<Item>[]
      : R extends Plain
        ? // Enums are numbers in the typed definitions, objects on the platform.
          R extends number
          ? IsNumber<R> extends true
            ? R
            : Emulated
          : R
        : R extends { getTime(): number }
          ? Date
          : Emulated;

/** What a method must be ready to take: plain values as documented; objects and enums are checked when it runs. */
type Taken<A> = unknown extends A
  ? unknown
  : A extends Plain
    ? A extends number
      ? IsNumber<A> extends true
        ? A
        : never
      : A
    : A extends readonly (infer Item)[]
      ? Taken<Item>[]
      : A extends { getTime(): number }
        ? Date
        : never;

type TakenList<A extends readonly unknown[]> = { [Index in keyof A]: Taken<A[Index]> };

/** The chosen methods of a documented interface, as an emulated class has to have them. */
export type Documented<Interface, Names extends keyof Interface> = {
  [Name in Names]: Interface[Name] extends (...args: infer Args) => infer Result
    ? (...args: TakenList<Args>) => Given<Result>
    : Interface[Name];
};
