// The input tabs, in the order people see them.
import type { TabDefinition } from '../define/tab.ts';
import { actions } from './actions.ts';
import { attendances } from './attendances.ts';
import { cadUnico } from './cadUnico.ts';
import { challenges } from './challenges.ts';
import { funding } from './funding.ts';
import { lists } from './lists.ts';
import { services } from './services.ts';
import { settings } from './settings.ts';

export const tabs: readonly TabDefinition[] = [
  settings,
  lists,
  actions,
  cadUnico,
  services,
  attendances,
  funding,
  challenges,
];
