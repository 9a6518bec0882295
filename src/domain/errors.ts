// Errors that are not for the sheet's users to mend.

/** Base of the product's errors. */
export class AppError extends Error {}

/** Our mistake: definitions that contradict each other. Stops at load. */
export class DefinitionError extends AppError {
  override name = 'DefinitionError';
}

/** Something that people can decide or mend outside the sheet, such as a document in the bin: an answer, not a defect. */
export class Refused extends AppError {
  override name = 'Refused';
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: string, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
