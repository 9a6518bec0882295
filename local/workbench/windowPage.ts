// A window of the product as it goes into its frame: Google's bridge is there before its own scripts run.

/** Puts the bridge at the top of the page, after the declaration of its type. */
export function windowPage(html: string, bridge: string): string {
  const script = `<script>${bridge.replace(/<(?=\/script|!--)/gi, '\\x3C')}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head) {
    const after = head.index + head[0].length;
    return html.slice(0, after) + script + html.slice(after);
  }
  const type = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '<!doctype html>';
  const charset = '<meta charset="utf-8">';
  return type + charset + script + html.replace(/^\s*<!doctype[^>]*>/i, '');
}
