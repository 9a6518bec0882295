// What the year left to be done.
import { defineSubject } from '../../define/subject.ts';
import { challengeList } from './challengeList.ts';
import { challenges } from './challenges.ts';

export const challengesSubject = defineSubject({
  id: 'challenges',
  title: 'Desafios',
  tabs: [challenges],
  sections: [challengeList],
});
