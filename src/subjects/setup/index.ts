// What everything else rests on: whose report it is, and the values that other tabs offer to choose from.
import { defineSubject } from '../../define/subject.ts';
import { lists } from './lists.ts';
import { settings } from './settings.ts';

export const setupSubject = defineSubject({
  id: 'setup',
  title: 'Configuração',
  tabs: [settings, lists],
});
