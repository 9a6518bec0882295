// What the user saw, and what the test answers for the user.

/** One entry of a menu. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuRecord };

/** A menu that was added to the menu bar; `caption` is null for the add-on's own menu under Extensões. */
export interface MenuRecord {
  readonly caption: string | null;
  readonly entries: readonly MenuEntry[];
}

/** A window with HTML that was opened. */
export interface WindowRecord {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A question put to the user. */
export interface QuestionRecord {
  readonly kind: 'alert' | 'prompt';
  readonly title: string | null;
  readonly text: string;
  readonly buttons: ButtonSetName;
  readonly answer: ButtonName;
}

/** Names of the enum Ui.Button. */
export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
/** Names of the enum Ui.ButtonSet. */
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** Where a person sees what scripts show, and answers what they ask. */
export interface Screen {
  show(window: WindowRecord): void;
  /** Gives the person's answer; the script goes on when it is there. */
  ask(question: Omit<QuestionRecord, 'answer'>): PersonAnswer;
}

/** The button that was pressed, and what was typed for a prompt. */
export interface PersonAnswer {
  readonly button: ButtonName;
  readonly text: string;
}

/** Shared by all services of one host. Without a screen, questions are answered as planned. */
export class UiRecord {
  readonly menus: MenuRecord[] = [];
  readonly windows: WindowRecord[] = [];
  readonly questions: QuestionRecord[] = [];
  readonly #answers: PersonAnswer[] = [];
  readonly #screen: Screen | null;

  constructor(screen: Screen | null) {
    this.#screen = screen;
  }

  show(window: WindowRecord): void {
    this.windows.push(window);
    this.#screen?.show(window);
  }

  ask(question: Omit<QuestionRecord, 'answer'>): PersonAnswer {
    const answer = this.#screen ? this.#screen.ask(question) : this.#planned(question.buttons);
    this.questions.push({ ...question, answer: answer.button });
    return answer;
  }

  /** Plans the answer to the next question; unplanned questions are answered with the first button. */
  answerNext(button: ButtonName, text = ''): void {
    this.#answers.push({ button, text });
  }

  /** The planned answer, or the default. Throws: when the planned button is not one of those shown. */
  #planned(buttons: ButtonSetName): PersonAnswer {
    const planned = this.#answers.shift();
    if (!planned) return { button: buttons.startsWith('YES') ? 'YES' : 'OK', text: '' };
    if (planned.button !== 'CLOSE' && !buttons.split('_').includes(planned.button))
      throw new Error(`The test answers ${planned.button}, but the question offers ${buttons}.`);
    return planned;
  }
}
