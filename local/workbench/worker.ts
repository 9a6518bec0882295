// The thread of the host: one request after another, and those that arrive during a run between its service calls.
import { parentPort, workerData } from 'node:worker_threads';
import { Desk } from './desk.ts';
import type { HostSettings } from './protocol.ts';

if (!parentPort) throw new Error('This file is the thread of the workbench.');
const desk = new Desk(parentPort, workerData as HostSettings);
desk.start();
