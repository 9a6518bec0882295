// The public functions: menu items, triggers and calls of the sidebar. Each validates and delegates.
import './diagnostics/loadStart.ts';

import { answer } from './commands/border/answer.ts';
import { noRequest, validated } from './commands/border/validated.ts';
import { menuDiagnose } from './commands/menu/menuDiagnostics.ts';
import { menuHelp } from './commands/menu/menuHelp.ts';
import * as reportMenu from './commands/menu/menuReport.ts';
import * as sheetMenu from './commands/menu/menuSheet.ts';
import {
  dismissRequest,
  dismissFinding as dismissTheFinding,
} from './commands/panel/dismissFinding.ts';
import { loadIndicators as indicatorScreen } from './commands/panel/loadIndicators.ts';
import * as reportScreen from './commands/panel/loadReport.ts';
import * as situationScreen from './commands/panel/loadSituation.ts';
import { mendRequest, mendFinding as mendTheFinding } from './commands/panel/mendFinding.ts';
import { placeRequest } from './commands/panel/placeRequest.ts';
import * as freezing from './commands/publish/freezeReport.ts';
import {
  generateRequest,
  generateReport as generateTheReport,
} from './commands/publish/generateReport.ts';
import { confirmPicked, pickedRequest } from './commands/publish/pickDocument.ts';
import * as publication from './commands/publish/publication.ts';
import * as sharing from './commands/publish/shareReport.ts';
import { checkData as checkTheData } from './commands/sheet/checkData.ts';
import { diagnose } from './commands/sheet/diagnose.ts';
import {
  prepareRequest,
  prepareWorkbook as prepareTheWorkbook,
} from './commands/sheet/prepareWorkbook.ts';
import {
  refreshRequest,
  refreshIndicators as refreshTheIndicators,
} from './commands/sheet/refreshIndicators.ts';
import { generateFromBox, generateNightly } from './commands/trigger/generateAutomatically.ts';
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
  return validated(noRequest, request, checkTheData);
}

/** Atualizar indicadores e gráficos. `{ restoreCharts: true }` also brings back charts that were deleted. */
export function refreshIndicators(request?: unknown) {
  return validated(refreshRequest, request, refreshTheIndicators);
}

/** Gerar relatório. What to do with a document that was edited by hand or is somebody else's is said in `choices`. */
export function generateReport(choices?: unknown) {
  return validated(generateRequest, choices, (chosen) => generateTheReport(chosen));
}

/** The document as a PDF in base64, or the address that gives it. */
export function downloadPdf(request?: unknown) {
  return validated(noRequest, request, freezing.reportPdf);
}

/** Who has access to the document. */
export function listReportAccess(request?: unknown) {
  return validated(noRequest, request, sharing.reportAccess);
}

/** Lets people read, comment or write, one by one. */
export function shareDocument(request: unknown) {
  return validated(sharing.shareRequest, request, sharing.shareReport);
}

/** Opens the document to whoever has its link, or closes it. */
export function setLinkAccess(request: unknown) {
  return validated(sharing.linkRequest, request, sharing.setReportLink);
}

/** Fechar versão. */
export function freezeReport(request: unknown) {
  return validated(freezing.freezeRequest, request, freezing.freezeReport);
}

/** Who publishes for everybody, by the box and at night. */
export function getPublication(request?: unknown) {
  return validated(noRequest, request, () => ({ ok: true, value: publication.publicationState() }));
}

/** Switches the publication by box and by night on or off. */
export function setPublication(request: unknown) {
  return validated(publication.switchRequest, request, publication.switchPublication);
}

/** Passes the role of the publisher on. */
export function handOver(request: unknown) {
  return validated(publication.handOverRequest, request, publication.handOverPublication);
}

/** Called by the Picker's page with the document that was chosen. */
export function documentPicked(request: unknown) {
  return validated(pickedRequest, request, confirmPicked);
}

/** Installed trigger of the publisher: a cell was edited. Triggers of live sheets hold this name: it stays. */
export function onPublishBoxEdit(event?: unknown) {
  return answer(() => generateFromBox(event));
}

/** Installed trigger of the publisher: every night. Triggers of live sheets hold this name: it stays. */
export function publishEveryNight() {
  return answer(generateNightly);
}

/** Menu: Abrir painel lateral. */
export function openSidebar() {
  showSidebar();
}

/** Side panel, Situação: the year, how complete each tab is, and what is to be mended. */
export function loadSituation(request?: unknown) {
  return validated(noRequest, request, situationScreen.loadSituation);
}

/** Side panel: a mark of what the input tabs hold, by which it knows that they changed. */
export function sheetStamp(request?: unknown) {
  return validated(noRequest, request, situationScreen.sheetStamp);
}

/** Side panel: changes the year of the report in Configuração. */
export function setReportYear(request: unknown) {
  return validated(situationScreen.yearRequest, request, situationScreen.changeYear);
}

/** Side panel: jumps to a cell. */
export function goToCell(request: unknown) {
  return validated(placeRequest, request, situationScreen.goToPlace);
}

/** Side panel: writes what was offered for a finding, after the person said so. */
export function mendFinding(request: unknown) {
  return validated(mendRequest, request, mendTheFinding);
}

/** Side panel: "Está certo, eu conferi", with the reason. */
export function dismissFinding(request: unknown) {
  return validated(dismissRequest, request, dismissTheFinding);
}

/** Side panel, Indicadores: every value with its change and its making. */
export function loadIndicators(request?: unknown) {
  return validated(noRequest, request, indicatorScreen);
}

/** Side panel, Relatório: what was published, and who publishes. */
export function loadReport(request?: unknown) {
  return validated(noRequest, request, reportScreen.loadReport);
}

/** Side panel: how far the run of `generateReport` with this job is. */
export function reportProgress(request: unknown) {
  return validated(reportScreen.runRequest, request, reportScreen.watchReport);
}

/** Side panel: asks the run with this job to stop before its next step. */
export function stopReport(request: unknown) {
  return validated(reportScreen.runRequest, request, reportScreen.stopRun);
}

/** Menu: Gerar relatório. */
export function menuGenerateReport() {
  reportMenu.menuGenerate();
}

/** Menu: Abrir documento. */
export function menuOpenDocument() {
  reportMenu.menuOpen();
}

/** Menu: Baixar PDF. */
export function menuDownloadPdf() {
  reportMenu.menuPdf();
}

/** Menu: Compartilhar. */
export function menuShareReport() {
  reportMenu.menuShare();
}

/** Menu: Fechar versão. */
export function menuFreezeReport() {
  reportMenu.menuFreeze();
}

/** Menu: Publicação pela caixa. */
export function menuSetPublication() {
  reportMenu.menuPublication();
}

/** Menu: Passar a publicação. */
export function menuHandOver() {
  reportMenu.menuHandOver();
}

/** Menu: Escolher o documento. */
export function menuPickDocument() {
  reportMenu.menuPick();
}

/** Preparar planilha. `{ example: true }` also fills empty tabs with example data. */
export function prepareWorkbook(request?: unknown) {
  return validated(prepareRequest, request, prepareTheWorkbook);
}

/** Menu: Conferir dados. */
export function menuCheckData() {
  sheetMenu.menuCheck();
}

/** Menu: Atualizar indicadores e gráficos. */
export function menuRefreshIndicators() {
  sheetMenu.menuRefresh();
}

/** Menu: Preparar planilha. */
export function menuPrepareWorkbook() {
  sheetMenu.menuPrepare();
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
