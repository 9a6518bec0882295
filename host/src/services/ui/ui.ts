// The user interface of the spreadsheet editor, as SpreadsheetApp.getUi() gives it.
import { Emulated } from '../../emulation/emulated.ts';
import { defineEnum, type EnumValue, enumName } from '../base/emulatedEnum.ts';
import { signatureError } from '../base/signatureError.ts';
import { HtmlOutput } from '../html/htmlOutput.ts';
import { Menu } from './menu.ts';
import type { ButtonSetName, PersonAnswer, UiRecord, WindowRecord } from './uiRecord.ts';

type Google = GoogleAppsScript.Base.Ui;
type Button = GoogleAppsScript.Base.Button;

const buttons = defineEnum('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const buttonSets = defineEnum('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

class PromptResponse extends Emulated implements GoogleAppsScript.Base.PromptResponse {
  readonly _className = 'PromptResponse';
  override readonly _counted = false;
  readonly #button: EnumValue;
  readonly #text: string;

  constructor(button: EnumValue, text: string) {
    super();
    this.#button = button;
    this.#text = text;
  }

  getResponseText(): string {
    return this.#text;
  }

  getSelectedButton(): Button {
    return this.#button as unknown as Button;
  }
}

/** Hands everything to the record, which has a person's screen or the answers that a test planned. */
export class Ui extends Emulated implements Omit<Google, 'Button' | 'ButtonSet'> {
  readonly _className = 'Ui';
  override readonly _uncounted = new Set(['createMenu', 'createAddonMenu']);
  readonly Button = buttons;
  readonly ButtonSet = buttonSets;
  readonly #record: UiRecord;

  constructor(record: UiRecord) {
    super();
    this.#record = record;
  }

  createMenu(caption: string): Menu {
    return new Menu(String(caption), this.#record);
  }

  createAddonMenu(): Menu {
    return new Menu(null, this.#record);
  }

  alert(...args: unknown[]): Button {
    return buttons[this.#ask('alert', args).button] as unknown as Button;
  }

  prompt(...args: unknown[]): PromptResponse {
    const answer = this.#ask('prompt', args);
    return new PromptResponse(buttons[answer.button], answer.text);
  }

  showSidebar(userInterface: unknown): void {
    this.#show('sidebar', userInterface, null, [userInterface]);
  }

  showModalDialog(userInterface: unknown, title: string): void {
    this.#show('modal', userInterface, title, [userInterface, title]);
  }

  showModelessDialog(userInterface: unknown, title: string): void {
    this.#show('modeless', userInterface, title, [userInterface, title]);
  }

  /** Deprecated on Google in favour of showModalDialog. */
  showDialog(userInterface: unknown): void {
    this.#show('modal', userInterface, null, [userInterface]);
  }

  #show(
    kind: WindowRecord['kind'],
    userInterface: unknown,
    title: string | null,
    args: unknown[],
  ): void {
    if (!(userInterface instanceof HtmlOutput)) throw signatureError('Ui.show', args);
    this.#record.show({
      kind,
      title: title === null ? userInterface.getTitle() : String(title),
      html: userInterface.getContent(),
      width: userInterface.getWidth(),
      height: userInterface.getHeight(),
    });
  }

  /** Overloads: (prompt), (prompt, buttons), (title, prompt, buttons). */
  #ask(kind: 'alert' | 'prompt', args: unknown[]): PersonAnswer {
    const [first, second, third] = args;
    const set = args.length === 3 ? third : second;
    const name = args.length === 1 ? 'OK' : enumName(set);
    if (args.length < 1 || args.length > 3 || !isButtonSet(name))
      throw signatureError(`Ui.${kind}`, args);
    const shown: ButtonSetName = kind === 'prompt' && args.length === 1 ? 'OK' : name;
    return this.#record.ask({
      kind,
      title: args.length === 3 ? String(first) : null,
      text: String(args.length === 3 ? second : first),
      buttons: shown,
    });
  }
}

function isButtonSet(name: string | null): name is ButtonSetName {
  return name !== null && name in buttonSets;
}
