// A mark beside the copy while a workbench works on it: two on one copy would save over each other.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, shown, type WorkbenchOptions } from './options.ts';
import { terminalTexts as texts } from './texts.ts';

/** Claims the copy; the function given takes the mark away. Throws: CommandError when another workbench has it. */
export function claimCopy({ folder, workbook }: WorkbenchOptions): () => void {
  const mark = join(folder, 'aberta.txt');
  const owner = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0;
  if (owner !== process.pid && isRunning(owner))
    throw new CommandError(texts.open(shown(workbook)));
  writeFileSync(mark, String(process.pid));
  return () => rmSync(mark, { force: true });
}

/** A mark may be left of a process that was ended by force. */
function isRunning(id: number): boolean {
  if (!Number.isInteger(id) || id < 1) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
