// Questions that scripts ask and people have not answered yet.
import type { PersonAnswer } from '../../host/src/services/ui/uiRecord.ts';

/** Knows whose page is asked what. */
export class OpenQuestions {
  /** Page that is asked, by the number of the question. */
  readonly #asked = new Map<number, string>();
  readonly #answers = new Map<number, PersonAnswer>();
  #last = 0;

  /** The number of a new question to this page. */
  open(page: string): number {
    this.#last += 1;
    this.#asked.set(this.#last, page);
    return this.#last;
  }

  answer(question: number, answer: PersonAnswer): void {
    if (this.#asked.has(question)) this.#answers.set(question, answer);
  }

  /** A page that was closed leaves its questions unanswered. */
  leave(page: string): void {
    for (const [question, asked] of this.#asked)
      if (asked === page) this.answer(question, { button: 'CLOSE', text: '' });
  }

  /** Gives the answer once. Null: it is not there yet. */
  take(question: number): PersonAnswer | null {
    const answer = this.#answers.get(question);
    if (!answer) return null;
    this.#answers.delete(question);
    this.#asked.delete(question);
    return answer;
  }
}
