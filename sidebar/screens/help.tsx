import { helpTexts } from '../../src/locale/helpTexts.ts';
import { helpScreenTexts } from '../../src/locale/panelTexts.ts';
import { Diagnosis } from '../parts/diagnosis.tsx';

/** Needs no call of the server. */
export function HelpScreen() {
  return (
    <>
      <div class="screen-head">
        <h1 tabIndex={-1}>{helpScreenTexts.title}</h1>
      </div>
      {helpTexts.map(({ title, paragraphs }) => (
        <section key={title}>
          <h2>{title}</h2>
          {paragraphs.map((text) => (
            <HelpLine key={text} text={text} />
          ))}
        </section>
      ))}
      <Diagnosis />
      <p class="secondary version">{helpScreenTexts.version(PRODUCT_VERSION)}</p>
    </>
  );
}

/** What stands before a colon is the name of what is explained. */
function HelpLine({ text }: { readonly text: string }) {
  const [, name = '', rest = ''] = /^(?!\d)([^:.]{1,60}:)(.*)$/.exec(text) ?? [];
  return name === '' ? (
    <p>{text}</p>
  ) : (
    <p>
      <b>{name}</b>
      {rest}
    </p>
  );
}
