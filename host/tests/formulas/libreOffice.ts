// LibreOffice as a second opinion: what it makes of the formulas of a file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether it is installed. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** The file with the results that LibreOffice calculates; those that it finds are not looked at. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'apps-script-host-formulas-'));
  try {
    const source = join(folder, 'antes.xlsx');
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${folder}/perfil`;
    const args = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir'];
    const { status, stderr } = spawnSync('soffice', [...args, join(folder, 'depois'), source], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return readFileSync(join(folder, 'depois', 'antes.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
