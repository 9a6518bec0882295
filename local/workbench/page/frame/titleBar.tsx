// The head of the page: which file it is, where changes go, and who is at work.
import type { ComponentChildren } from 'preact';
import { address, facts } from '../api.ts';
import { pageTexts as texts } from '../pageTexts.ts';

interface TitleBarProps {
  readonly saved: string;
  readonly isRunning: boolean;
  readonly children: ComponentChildren;
}

/** Says where changes are saved, so that nobody fears for the original. */
export function TitleBar({ saved, isRunning, children }: TitleBarProps) {
  return (
    <header class="titlebar">
      <img src="/parte/icon.svg" alt="" width="36" height="36" />
      <div class="names">
        <h1>{facts.file.replace(/\.xlsx$/i, '')}</h1>
        <p>
          {facts.saves ? texts.own : texts.copy(facts.copy)}
          {saved !== '' && ` · ${saved}`}
        </p>
      </div>
      {children}
      <p class="running" role="status">
        {isRunning ? texts.running : ''}
      </p>
      <a class="plain" href={address('/planilha.xlsx')}>
        {texts.download}
      </a>
      <p class="user" title={texts.user(facts.user)}>
        {facts.user}
      </p>
    </header>
  );
}
