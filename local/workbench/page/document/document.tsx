// The page of a document: its pages as they print, or nearly so where LibreOffice is missing.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { address, facts } from '../api.ts';
import { documentTexts as texts } from '../pageTexts.ts';

/** What the server knows about the document. */
interface Pages {
  readonly name: string;
  readonly isPdf: boolean;
  readonly hasPdf: boolean;
  readonly texts: readonly string[];
}

const id = location.pathname.split('/')[2] ?? '';
const part = (name: string): string => address(`/documento/${id}/${name}`);

function Preview() {
  const [pages, setPages] = useState<Pages | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const load = async () => {
      const response = await fetch(part('paginas'));
      if (!response.ok) return setProblem(await response.text());
      const loaded = (await response.json()) as Pages;
      document.title = `${loaded.name} · ${texts.title}`;
      setPages(loaded);
    };
    load().catch(() => setProblem(texts.unreachable));
  }, []);
  if (problem !== '')
    return (
      <main>
        <h1>{texts.title}</h1>
        <p class="note">{problem}</p>
      </main>
    );
  const count = pages?.texts.length ?? 0;
  return (
    <>
      <header class="titlebar">
        <img src="/parte/icon.svg" alt="" width="36" height="36" />
        <div class="names">
          <h1>{pages?.name ?? texts.title}</h1>
          <p role="status">
            {pages === null
              ? texts.loading
              : count > 0 && `${texts.asPrinted} · ${texts.pages(count)}`}
          </p>
        </div>
        {pages && !pages.isPdf && (
          <a class="outlined" href={part('arquivo.docx')}>
            {texts.docx}
          </a>
        )}
        {pages?.hasPdf && (
          <a class="filled" href={part('arquivo.pdf')}>
            {texts.pdf}
          </a>
        )}
      </header>
      <main lang="pt-BR" aria-label={pages?.name ?? texts.title}>
        {pages &&
          count > 0 &&
          pages.texts.map((text, at) => <Sheet key={text} text={text} at={at + 1} count={count} />)}
        {pages && count === 0 && <Approximate />}
      </main>
    </>
  );
}

interface SheetProps {
  readonly text: string;
  readonly at: number;
  readonly count: number;
}

/** The picture for the eyes, the text for the ears. */
function Sheet({ text, at, count }: SheetProps) {
  return (
    <section aria-label={texts.page(at, count)}>
      <figure class="sheet" aria-hidden="true">
        <img
          src={part(`${at}.png`)}
          alt=""
          width="794"
          height="1123"
          loading={at > 2 ? 'lazy' : 'eager'}
        />
        <figcaption>{texts.page(at, count)}</figcaption>
      </figure>
      <div class="unseen">
        <h2>{texts.text(at)}</h2>
        {text.split(/\n{2,}/).map((paragraph, number) => (
          <p key={`${at}.${String(number)}`}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}

/** The viewer is fetched only where it is needed. */
function Approximate() {
  const place = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const show = async () => {
      const { renderAsync } = await import('docx-preview');
      const response = await fetch(part('arquivo.docx'));
      await renderAsync(await response.blob(), current);
    };
    show().catch((error: unknown) => setProblem(String(error)));
  }, []);
  return (
    <>
      <p class="note">{texts.approximate}</p>
      {problem !== '' && <p class="note">{problem}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide page is scrolled by keyboard */}
      <section class="approximate" ref={place} tabIndex={0} aria-label={texts.title} />
    </>
  );
}

const place = document.getElementById('app');
if (place && facts.token !== '') render(<Preview />, place);
