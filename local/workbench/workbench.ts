// npm start: the whole product in a browser, without Google.
import { claimCopy } from './openMark.ts';
import { asksForHelp, CommandError, makeCopy, readOptions, shown } from './options.ts';
import { startServer } from './server.ts';
import { terminalTexts as texts } from './texts.ts';

const usualPort = 8421;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const copyNote = makeCopy(options);
  const release = claimCopy(options);
  const server = await startServer(options, usualPort);
  console.log(texts.opened(shown(options.source)));
  console.log(copyNote);
  if (options.port === null && server.port !== usualPort)
    console.log(texts.otherPort(usualPort, server.port));
  console.log(texts.address(server.url));
  console.log(texts.stop);
  const stop = () => {
    void server.stop().then(() => {
      release();
      console.log(texts.stopped);
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  if (asksForHelp(process.argv.slice(2))) console.log(texts.help);
  else await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(error instanceof CommandError ? reason : texts.cannotStart(reason));
  process.exit(2);
}
