// The states that every screen has: loading, failing, offline, without authorisation, and answers that come too late.
import { describe, expect, it } from 'vitest';
import { inspect } from './inspect.ts';
import { chromiumPath, openSidebar, useBrowser } from './openSidebar.ts';
import { demonstrationHost, gate, googleError } from './panelHosts.ts';

useBrowser();

const screens = [
  { screen: 'Situação', load: 'loadSituation', shown: 'Tudo certo por aqui' },
  { screen: 'Indicadores', load: 'loadIndicators', shown: 'Destaques' },
  { screen: 'Relatório', load: 'loadReport', shown: 'As publicações aparecem aqui.' },
];

describe.skipIf(chromiumPath === null).each(screens)('$screen', ({ screen, load, shown }) => {
  it('keeps its place while it loads, without a shift', async () => {
    const { opened, open } = gate();
    const host = demonstrationHost();
    const { page, goTo, layoutShift } = await openSidebar(host, {
      intercept: (name) => (name === load ? opened.then(() => host.runFromClient(name)) : null),
    });
    await goTo(screen);
    await page.locator('.skeleton:visible').waitFor();
    open();
    await page.getByText(shown).waitFor();
    expect(await layoutShift()).toBe(0);
  });

  it('looks calm while it loads', async () => {
    const { page, goTo } = await openSidebar(demonstrationHost(), {
      intercept: (name) => (name === load ? new Promise(() => {}) : null),
    });
    await goTo(screen);
    await page.locator('.skeleton:visible').waitFor();
    await inspect(page, `loading-${load}`);
  });

  it('says what happened and what to do when the server fails, and tries again', async () => {
    let broken = true;
    const { page, goTo } = await openSidebar(demonstrationHost(), {
      intercept: (name) =>
        name === load && broken ? googleError('Error', 'Exception: 503 <b>later</b>') : null,
    });
    await goTo(screen);
    const card = page.getByRole('alert');
    await card.getByRole('heading', { name: 'Não deu certo' }).waitFor();
    await card.getByText('Ver detalhes').click();
    await card.getByText('Exception: 503 <b>later</b>').waitFor();
    await inspect(page, `failed-${load}`);
    broken = false;
    await card.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByText(shown).waitFor();
  });

  it('knows that there is no internet, and works again when there is', async () => {
    const { page, goTo, calls } = await openSidebar(demonstrationHost());
    await page.getByText('Tudo certo por aqui').waitFor();
    await page.context().setOffline(true);
    const before = calls.length;
    await goTo(screen);
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await page.getByRole('heading', { name: 'Sem internet' }).waitFor();
    expect(calls.length).toBe(before);
    await inspect(page, `offline-${load}`);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByText(shown).waitFor();
    expect(await page.locator('.offline').count()).toBe(0);
  });

  it('says plainly that an authorisation is missing', async () => {
    const { page, goTo } = await openSidebar(demonstrationHost(), {
      intercept: (name) =>
        name === load
          ? googleError('ScriptError', 'Authorization is required to perform that action.')
          : null,
    });
    await goTo(screen);
    await page.getByRole('heading', { name: 'Falta a sua autorização' }).waitFor();
    await inspect(page, `authorization-${load}`);
  });
});

describe.skipIf(chromiumPath === null)('the panel', () => {
  it.each([
    ['É necessária autorização para executar essa ação.', 'Falta a sua autorização'],
    [
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      'O Google não reconheceu sua conta',
    ],
    ['Exceeded maximum execution time', 'Demorou demais'],
    ["We're sorry, a server error occurred. Please wait a bit and try again.", 'Não deu certo'],
  ])('knows what "%s" means', async (message, title) => {
    const { page } = await openSidebar(demonstrationHost(), {
      intercept: () => googleError('ScriptError', message),
    });
    await page.getByRole('heading', { name: title }).waitFor();
  });

  it('takes an answer of null, as an old version of the server gives, for a failure', async () => {
    const { page } = await openSidebar(demonstrationHost(), {
      intercept: () => Promise.resolve(null),
    });
    await page.getByRole('heading', { name: 'Não deu certo' }).waitFor();
  });

  it('drops an answer to an older question', async () => {
    const first = gate();
    let count = 0;
    const host = demonstrationHost();
    const { page, calls } = await openSidebar(host, {
      intercept: (name) => {
        if (name !== 'loadSituation') return null;
        count += 1;
        // The second question is answered first; the answer to the first is a failure and comes last.
        return count === 2 ? first.opened.then(() => googleError('Error', 'late')) : null;
      },
    });
    await page.getByText('Tudo certo por aqui').waitFor();
    await page.getByRole('button', { name: 'Atualizar' }).click();
    await expect.poll(() => count).toBe(2);
    await page.getByLabel('Ano do relatório').selectOption('2023');
    await page.getByRole('button', { name: 'Mudar para 2023' }).click();
    await page.getByText('passam a ser os de 2023').waitFor({ state: 'hidden' });
    first.open();
    await page.getByRole('tab', { name: 'Ajuda' }).click();
    await page.getByRole('tab', { name: 'Situação' }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.getByLabel('Ano do relatório').inputValue()).toBe('2023');
    expect(calls).toEqual(['loadSituation', 'loadSituation', 'setReportYear']);
  });

  it('copies the details of a failure', async () => {
    const { page } = await openSidebar(demonstrationHost(), {
      intercept: () => googleError('Error', 'Exception: 503'),
    });
    await page.getByText('Ver detalhes').click();
    await page.getByRole('button', { name: 'Copiar' }).click();
    await page.getByText('Copiado').waitFor();
    await page.evaluate(
      "document.body.insertAdjacentHTML('beforeend', '<textarea id=pasted></textarea>')",
    );
    await page.locator('#pasted').focus();
    await page.keyboard.press('Control+v');
    expect(await page.locator('#pasted').inputValue()).toBe('lost: Error: Exception: 503');
  });

  it('shows the manual in short, with its version', async () => {
    const { page, goTo, calls } = await openSidebar(demonstrationHost());
    await goTo('Ajuda');
    await page.getByRole('heading', { name: 'Rotina do mês' }).waitFor();
    await page.getByText(/^Versão \d+\.\d+\.\d+$/).waitFor();
    expect(calls).toEqual(['loadSituation']);
    await inspect(page, 'help');
  });

  it('runs the diagnosis, lists what it found and copies its text', async () => {
    const host = demonstrationHost();
    const before = host.drive.files().length;
    const { page, goTo, calls } = await openSidebar(host);
    await goTo('Ajuda');
    await page.getByRole('button', { name: 'Fazer o diagnóstico' }).click();
    await page.getByText('Nenhuma falha.').waitFor();
    expect(calls).toEqual(['loadSituation', 'runDiagnostics']);
    const button = page.getByRole('button', { name: 'Fazer o diagnóstico' });
    await inspect(page, 'help-diagnosis', button);
    await page.getByRole('button', { name: 'Copiar o resultado' }).click();
    await page.getByText('Copiado').waitFor();
    expect(host.drive.files().length).toBe(before);
  });

  it('says that the diagnosis failed when Google does not let it run', async () => {
    const { page, goTo } = await openSidebar(demonstrationHost(), {
      intercept: (name) =>
        name === 'runDiagnostics' ? googleError('Error', 'Exceeded maximum execution time') : null,
    });
    await goTo('Ajuda');
    await page.getByRole('button', { name: 'Fazer o diagnóstico' }).click();
    await page.getByRole('heading', { name: 'Demorou demais' }).waitFor();
    await inspect(page, 'help-failed');
  });
});
