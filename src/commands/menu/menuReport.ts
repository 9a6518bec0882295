// The menu items of publishing: each runs a command, asks what must be asked, and shows what came of it.
import type { Outcome } from '../../domain/outcome.ts';
import { shareTexts } from '../../locale/panelReportTexts.ts';
import { menu, publishedSentence } from '../../locale/ptBR.ts';
import { publishMenu } from '../../locale/publishTexts.ts';
import {
  askText,
  askYesNo,
  showLinks,
  showMessage,
  showPage,
} from '../../sheets/screen/windows.ts';
import { answer } from '../border/answer.ts';
import { validated } from '../border/validated.ts';
import { wordsOf } from '../border/wordsOf.ts';
import {
  type FreezeRequest,
  type FrozenVersion,
  freezeReport,
  freezeRequest,
  reportPdf,
} from '../publish/freezeReport.ts';
import {
  type GeneratedReport,
  type GenerateRequest,
  generateReport,
} from '../publish/generateReport.ts';
import { pickerPage, pickerSettings } from '../publish/pickDocument.ts';
import {
  handOverPublication,
  handOverRequest,
  publicationState,
  switchPublication,
} from '../publish/publication.ts';
import { publishedDocument } from '../publish/publishedDocument.ts';
import { reportAccess, shareReport, shareRequest } from '../publish/shareReport.ts';
import { changesText } from '../publish/whatChanged.ts';

/** Gerar relatório: asks what to do with a document that cannot simply be written over. */
export function menuGenerate(): void {
  let outcome = answer(() => generateReport());
  if (!outcome.ok) {
    const choices = askWayOut(outcome.errors[0]?.code ?? '', wordsOf(outcome));
    if (choices === null) return;
    outcome = answer(() => generateReport(choices));
  }
  tell(outcome.ok ? publishedText(outcome.value) : wordsOf(outcome));
}

/** What the person decides. Null: nothing more is to be done; the message was seen. */
function askWayOut(code: string, message: string): GenerateRequest | null {
  if (code === 'editedByHand') {
    const replace = askYesNo(`${message}\n\n${publishMenu.askEdited}`);
    if (replace === null) return null;
    return { onEdited: replace ? 'replace' : 'newDocument' };
  }
  if (['otherPublisher', 'noPermission', 'inBin', 'notFound'].includes(code)) {
    const anew = askYesNo(`${message}\n\n${publishMenu.askNew}`);
    return anew ? { onOtherPublisher: 'newDocument' } : null;
  }
  tell(message);
  return null;
}

function publishedText(report: GeneratedReport): string {
  const sentence = publishedSentence(report.errorCount, report.warningCount);
  const changed = `${publishMenu.changed}\n${changesText(report.changes?.slice(0, 15) ?? null)}`;
  return [sentence, report.notice, publishMenu.whereToOpen, changed]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Abrir documento. */
export function menuOpen(): void {
  withResult(
    () => ({ ok: true, value: publishedDocument().stored }),
    ({ url, name }) => showLinks([{ text: name === '' ? publishMenu.open : name, href: url }]),
  );
}

/** Baixar PDF: the file where Drive gives it, and the browser's way in any case. */
export function menuPdf(): void {
  withResult(reportPdf, ({ name, base64, url }) => {
    const href = `data:application/pdf;base64,${base64}`;
    const file = base64 === null ? [] : [{ text: publishMenu.pdf, href, file: name }];
    showLinks([...file, { text: publishMenu.inBrowser, href: url }]);
  });
}

/** Compartilhar: shows who has access, then lets more people read. */
export function menuShare(): void {
  withResult(reportAccess, ({ access }) => {
    const list = access
      .map(({ who, role }) => `${who} (${shareTexts.roles[role] ?? role})`)
      .join(', ');
    const typed = askText(`${publishMenu.askPeople} ${list}`);
    if (typed === null) return;
    const people = typed.split(/[,;\s]+/).filter((email) => email !== '');
    const request = { people: people.map((email) => ({ email, role: 'reader' })) };
    const shared = validated(shareRequest, request, shareReport);
    const lines = shared.ok
      ? shared.value.people.map(({ email, ok, message }) =>
          ok ? publishMenu.added(email) : `${email}: ${message}`,
        )
      : [wordsOf(shared)];
    tell(lines.join('\n'));
  });
}

/** Fechar versão, as a PDF or as a copy. */
export function menuFreeze(): void {
  const pdf = askYesNo(publishMenu.askFreeze);
  if (pdf === null) return;
  let request: FreezeRequest = { as: pdf ? 'pdf' : 'copy' };
  const freeze = () => validated(freezeRequest, request, freezeReport);
  let outcome = freeze();
  if (!outcome.ok && outcome.errors[0]?.code === 'editedByHand') {
    if (!askYesNo(`${wordsOf(outcome)}\n\n${publishMenu.askAsItIs}`)) return;
    request = { ...request, onEdited: 'asItIs' };
    outcome = freeze();
  }
  if (!outcome.ok && outcome.errors[0]?.code === 'openErrors') {
    const reason = askText(`${wordsOf(outcome)}\n\n${publishMenu.askReason}`);
    if (reason === null) return;
    request = { ...request, reason };
    outcome = freeze();
  }
  const frozen = ({ name }: FrozenVersion) =>
    `${publishMenu.frozen}\n${name}\n\n${publishMenu.frozenLink}`;
  tell(outcome.ok ? frozen(outcome.value) : wordsOf(outcome));
}

/** Publicação pela caixa: on or off, and at night too. */
export function menuPublication(): void {
  withResult(
    () => ({ ok: true, value: publicationState() }),
    ({ publisher }) => {
      const now = publisher === '' ? publishMenu.boxOff : `${publishMenu.box}: ${publisher}.`;
      const box = askYesNo(`${now}\n\n${publishMenu.askBox}`);
      if (box === null) return;
      const night = box && askYesNo(publishMenu.askNight) === true;
      withResult(
        () => switchPublication({ box, night }),
        ({ box: isOn, notice }) =>
          tell(`${isOn ? publishMenu.boxOn : publishMenu.boxOff}\n\n${notice}`.trim()),
      );
    },
  );
}

/** Passar a publicação. */
export function menuHandOver(): void {
  const to = askText(publishMenu.askTo);
  if (to === null) return;
  withResult(
    () => validated(handOverRequest, { to }, handOverPublication),
    ({ next }) => tell(publishMenu.handed(next)),
  );
}

/** Escolher o documento. */
export function menuPick(): void {
  withResult(pickerSettings, (settings) => showPage(pickerPage(settings), 420));
}

function withResult<T>(command: () => Outcome<T>, show: (value: T) => void): void {
  const outcome = answer(command);
  if (outcome.ok) show(outcome.value);
  else tell(wordsOf(outcome));
}

function tell(text: string): void {
  showMessage(menu.title, text);
}
