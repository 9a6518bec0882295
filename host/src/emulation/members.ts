// Members of a large emulated class that lie in modules by topic: each a plain function whose first argument is the object.

/** The functions of a module as methods of what they take first. */
export type MembersOf<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (
    self: never,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never;
};

type Member = (self: never, ...args: never[]) => unknown;

/** Makes every exported function of the modules a method of the class. Throws: when two have the same name. */
export function addMembers(
  { prototype }: { readonly prototype: object },
  ...modules: readonly Readonly<Record<string, Member>>[]
): void {
  for (const functions of modules)
    for (const [name, member] of Object.entries(functions)) {
      if (Object.hasOwn(prototype, name)) throw new Error(`Two members are named ${name}.`);
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value(this: never, ...args: never[]): unknown {
          return member(this, ...args);
        },
      });
    }
}
