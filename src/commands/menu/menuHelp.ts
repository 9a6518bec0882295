// The menu item Ajuda: a page with what the product does, and its version.
import { helpTexts } from '../../locale/helpTexts.ts';
import { menu } from '../../locale/ptBR.ts';
import { escapeHtml, showPage } from '../../sheets/screen/windows.ts';

/** Ajuda. */
export function menuHelp(): void {
  const version = { title: `${menu.title} ${PRODUCT_VERSION}`, paragraphs: [] };
  const topics = [...helpTexts, version].map(({ title, paragraphs }) => {
    const lines = paragraphs.map((text) => `<p>${escapeHtml(text)}`);
    return `<h3>${escapeHtml(title)}</h3>${lines.join('')}`;
  });
  showPage(`<div style="font:14px Arial">${topics.join('')}</div>`, 520);
}
