// The public functions: menu items, triggers and calls of the sidebar. Each validates and delegates.
import './diagnostics/loadStart.ts';

import { answer } from './commands/border/answer.ts';
import { noRequest, validated } from './commands/border/validated.ts';
import { menuDiagnose } from './commands/menu/menuDiagnostics.ts';
import { menuHelp } from './commands/menu/menuHelp.ts';
import * as publishing from './commands/menu/menuReport.ts';
import * as sheet from './commands/menu/menuSheet.ts';
import { loadIndicators as indicatorScreen } from './commands/panel/loadIndicators.ts';
import {
  loadReport as reportScreen,
  runRequest,
  stopRun,
  watchReport,
} from './commands/panel/loadReport.ts';
import {
  changeYear,
  goToPlace,
  placeRequest,
  loadSituation as situationScreen,
  yearRequest,
} from './commands/panel/loadSituation.ts';
import { closeRequest, closeVersion, reportPdf } from './commands/publish/freezeReport.ts';
import { publishChoices, publishReport } from './commands/publish/generateReport.ts';
import { confirmPicked, pickedRequest } from './commands/publish/pickDocument.ts';
import {
  handOverPublication,
  handOverRequest,
  publicationState,
  switchPublication,
  switchRequest,
} from './commands/publish/publication.ts';
import {
  linkRequest,
  reportAccess,
  setReportLink,
  shareReport,
  shareRequest,
} from './commands/publish/shareReport.ts';
import { checkSheet } from './commands/sheet/checkData.ts';
import { prepareRequest, prepareSheet } from './commands/sheet/prepareWorkbook.ts';
import { refreshRequest, refreshResults } from './commands/sheet/refreshIndicators.ts';
import { diagnose } from './commands/sheet/runDiagnostics.ts';
import { publishFromBox, publishNightly } from './commands/trigger/publishAutomatically.ts';
import { addMenu } from './sheets/screen/addMenu.ts';
import { showSidebar } from './sheets/screen/windows.ts';

/** Puts the menu up. Works without any permission, as on the first opening after installation. */
export function onOpen(event?: unknown): void {
  addMenu(event);
}

/** Runs once, when the add-on is installed from the sheet. */
export function onInstall(event?: unknown): void {
  addMenu(event);
}

/** Conferir dados. */
export function checkData(request?: unknown) {
  return validated(noRequest, request, checkSheet);
}

/** Atualizar indicadores e gráficos. `{ restoreCharts: true }` also brings back charts that were deleted. */
export function refreshIndicators(request?: unknown) {
  return validated(refreshRequest, request, refreshResults);
}

/** Gerar relatório. What to do with a document that was edited by hand or is somebody else's is said in `choices`. */
export function generateReport(choices?: unknown) {
  return validated(publishChoices, choices, (chosen) => publishReport(chosen));
}

/** The document as a PDF in base64, or the address that gives it. */
export function downloadPdf(request?: unknown) {
  return validated(noRequest, request, reportPdf);
}

/** Who has access to the document. */
export function listReportAccess(request?: unknown) {
  return validated(noRequest, request, reportAccess);
}

/** Lets people read, comment or write, one by one. */
export function shareDocument(request: unknown) {
  return validated(shareRequest, request, shareReport);
}

/** Opens the document to whoever has its link, or closes it. */
export function setLinkAccess(request: unknown) {
  return validated(linkRequest, request, setReportLink);
}

/** Fechar versão. */
export function freezeReport(request: unknown) {
  return validated(closeRequest, request, closeVersion);
}

/** Who publishes for everybody, by the box and at night. */
export function getPublication(request?: unknown) {
  return validated(noRequest, request, () => ({ ok: true, value: publicationState() }));
}

/** Switches the publication by box and by night on or off. */
export function setPublication(request: unknown) {
  return validated(switchRequest, request, switchPublication);
}

/** Passes the role of the publisher on. */
export function handOver(request: unknown) {
  return validated(handOverRequest, request, handOverPublication);
}

/** Called by the Picker's page with the document that was chosen. */
export function documentPicked(request: unknown) {
  return validated(pickedRequest, request, confirmPicked);
}

/** Installed trigger of the publisher: a cell was edited. */
export function onPublishBoxEdit(event?: unknown) {
  return answer(() => publishFromBox(event));
}

/** Installed trigger of the publisher: every night. */
export function publishEveryNight() {
  return answer(publishNightly);
}

/** Menu: Abrir painel lateral. */
export function openSidebar() {
  showSidebar();
}

/** Side panel, Situação: the year, how complete each tab is, and what is to be mended. */
export function loadSituation(request?: unknown) {
  return validated(noRequest, request, situationScreen);
}

/** Side panel: changes the year of the report in Configuração. */
export function setReportYear(request: unknown) {
  return validated(yearRequest, request, changeYear);
}

/** Side panel: jumps to a cell. */
export function goToCell(request: unknown) {
  return validated(placeRequest, request, goToPlace);
}

/** Side panel, Indicadores: every value with its change and its making. */
export function loadIndicators(request?: unknown) {
  return validated(noRequest, request, indicatorScreen);
}

/** Side panel, Relatório: what was published, and who publishes. */
export function loadReport(request?: unknown) {
  return validated(noRequest, request, reportScreen);
}

/** Side panel: how far the run of `generateReport` with this job is. */
export function reportProgress(request: unknown) {
  return validated(runRequest, request, watchReport);
}

/** Side panel: asks the run with this job to stop before its next step. */
export function stopReport(request: unknown) {
  return validated(runRequest, request, stopRun);
}

/** Menu: Gerar relatório. */
export function menuGenerateReport() {
  publishing.menuPublish();
}

/** Menu: Abrir documento. */
export function menuOpenDocument() {
  publishing.menuOpen();
}

/** Menu: Baixar PDF. */
export function menuDownloadPdf() {
  publishing.menuPdf();
}

/** Menu: Compartilhar. */
export function menuShareReport() {
  publishing.menuShare();
}

/** Menu: Fechar versão. */
export function menuFreezeReport() {
  publishing.menuClose();
}

/** Menu: Publicação pela caixa. */
export function menuSetPublication() {
  publishing.menuBox();
}

/** Menu: Passar a publicação. */
export function menuHandOver() {
  publishing.menuHandOver();
}

/** Menu: Escolher o documento. */
export function menuPickDocument() {
  publishing.menuPick();
}

/** Preparar planilha. `{ example: true }` also fills empty tabs with example data. */
export function prepareWorkbook(request?: unknown) {
  return validated(prepareRequest, request, prepareSheet);
}

/** Menu: Conferir dados. */
export function menuCheckData() {
  sheet.menuCheck();
}

/** Menu: Atualizar indicadores e gráficos. */
export function menuRefreshIndicators() {
  sheet.menuRefresh();
}

/** Menu: Preparar planilha. */
export function menuPrepareWorkbook() {
  sheet.menuPrepare();
}

/** Diagnóstico: what the product takes for granted about Google, checked on the spot. */
export function runDiagnostics(request?: unknown) {
  return validated(noRequest, request, diagnose);
}

/** Menu: Diagnóstico. */
export function menuRunDiagnostics() {
  menuDiagnose();
}

/** Menu: Ajuda. */
export function showHelp() {
  menuHelp();
}
