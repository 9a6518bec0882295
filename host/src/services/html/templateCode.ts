// Turns a template with scriptlets into JavaScript, as HtmlTemplate.getCode shows it.

const scriptlet = /<\?(!?=)?([\s\S]*?)\?>/g;

/** Source: Apps Script guide on templated HTML: `<? ?>` runs, `<?= ?>` prints escaped, `<?!= ?>` prints as it is. */
export function templateCode(html: string, withComments: boolean): string {
  let body = '';
  let index = 0;
  for (const match of html.matchAll(scriptlet)) {
    body += printText(html.slice(index, match.index));
    index = match.index + match[0].length;
    const source = match[2] ?? '';
    if (withComments) body += `/* ${match[0].replaceAll('*/', '* /')} */ `;
    if (match[1] === '=') body += `output.$ = ${source.trim().replace(/;$/, '')};\n`;
    else if (match[1] === '!=') body += `output._$ = ${source.trim().replace(/;$/, '')};\n`;
    else body += `${source}\n`;
  }
  body += printText(html.slice(index));
  return `(function() { var output = HtmlService.initTemplate(); ${body}/* End of user code */\nreturn output.$out.append('');\n})();`;
}

function printText(text: string): string {
  if (text === '') return '';
  const lines = text
    .split(/(?<=\n)/)
    .map((line) =>
      JSON.stringify(line).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'),
    );
  return `output._ = ${lines.join(' +\n  ')};\n`;
}
