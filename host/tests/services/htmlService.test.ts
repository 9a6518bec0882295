// Pages and templates.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryHost } from './temporaryHost.ts';

const html = () => temporaryHost().globals.HtmlService;

describe('HtmlService', () => {
  it('builds a page with title, size and meta tags', () => {
    const page = html()
      .createHtmlOutput('<b>oi</b>')
      .append('<i>')
      .setTitle('Painel')
      .setWidth(300)
      .setHeight(200);
    expect([page.getContent(), page.getTitle(), page.getWidth(), page.getHeight()]).toEqual([
      '<b>oi</b><i>',
      'Painel',
      300,
      200,
    ]);
    page.addMetaTag('viewport', 'width=device-width');
    expect(page.getMetaTags().map((tag) => [tag.getName(), tag.getContent()])).toEqual([
      ['viewport', 'width=device-width'],
    ]);
    expect(() => page.addMetaTag('robots', 'none')).toThrow(
      'The meta tag you specified is not allowed in this context.',
    );
    expect([page.clear().getContent(), page.setContent('x').getBlob().getDataAsString()]).toEqual([
      '',
      'x',
    ]);
  });

  it('escapes untrusted text', () => {
    expect(html().createHtmlOutput('<p>').appendUntrusted(`<a href="x">'&`).getContent()).toBe(
      '<p>&lt;a href=&quot;x&quot;&gt;&#39;&amp;',
    );
  });

  it('runs scriptlets, escapes printing ones and trusts forced ones', () => {
    const template = html().createTemplate(
      '<? for (var i = 0; i < list.length; i++) { ?><li><?= list[i] ?></li><? } ?><?!= raw ?>',
    );
    template.list = ['a<b', 2];
    template.raw = '<hr>';
    expect(template.evaluate().getContent()).toBe('<li>a&lt;b</li><li>2</li><hr>');
  });

  it('escapes by the place in the page', () => {
    const template = html().createTemplate(
      '<a href="<?= url ?>" title="<?= t ?>"><script>var a = <?= t ?>; var b = "<?= t ?>"; var n = <?= 5 ?>;</script>',
    );
    template.url = 'javascript:alert(1)';
    template.t = `"</script>`;
    expect(template.evaluate().getContent()).toBe(
      `<a href="#" title="&quot;&lt;/script&gt;"><script>var a = '\\x22\\x3c\\x2fscript\\x3e'; var b = "\\x22\\x3c\\x2fscript\\x3e"; var n =  5 ;</script>`,
    );
  });

  it('lets templates call the functions of the bundle that runs', () => {
    const host = temporaryHost({
      bundle:
        'function name() { return "Maria"; } function page() { var t = HtmlService.createTemplate("Olá, <?= name() ?> <?= extra ?>"); t.extra = "e você"; return t.evaluate().getContent(); }',
    });
    expect(host.run('page')).toBe('Olá, Maria e você');
  });

  it('shows the code of a template, which is JavaScript', () => {
    const code = html().createTemplate('a<?= 1 ?>').getCode();
    expect(code).toContain('HtmlService.initTemplate()');
    expect(() => new Function(code)).not.toThrow();
    expect(html().createTemplate('a<?= 1 ?>').getRawContent()).toBe('a<?= 1 ?>');
  });

  it('reads the files beside the bundle, and counts that', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(
      join(folder, 'Code.js'),
      'function page() { return HtmlService.createHtmlOutputFromFile("Sidebar").getContent(); }',
    );
    writeFileSync(join(folder, 'Sidebar.html'), '<p>barra</p>');
    const host = temporaryHost({ bundle: join(folder, 'Code.js') });
    expect(host.run('page')).toBe('<p>barra</p>');
    expect(host.calls.count).toBe(1);
    expect(() => host.globals.HtmlService.createHtmlOutputFromFile('Nada')).toThrow(
      'No HTML file named Nada was found.',
    );
    expect(() => host.globals.HtmlService.createHtmlOutputFromFile('../Nada')).toThrow(
      'No HTML file named',
    );
  });
});
