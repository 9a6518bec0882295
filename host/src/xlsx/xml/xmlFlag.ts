// On/off values of the file.

/** Whether an on/off value of the file means on. */
export function isTrue(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
