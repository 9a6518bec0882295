// What is tried for the sake of order, and may fail.

/** Does the work; a failure is logged under its name and goes no further. */
export function quietly(name: string, work: () => void): void {
  try {
    work();
  } catch {
    console.warn(`Failed, and passed over: ${name}.`);
  }
}
