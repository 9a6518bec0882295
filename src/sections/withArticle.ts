// The preposition and article before a group's name: `dos Equipamentos Estatais`, `da Rede Parceira`.
import { foldText } from '../domain/text.ts';

const feminine = /(a|dade|gem|cao|sao|rede)$/;
const femininePlural = /(as|dades|gens|coes|soes|redes)$/;

/** `do`, `da`, `dos` or `das` and the name, by the ending of its first word; `de` where the ending does not tell. */
export function withArticle(name: string): string {
  const word = foldText(name).split(' ')[0] ?? '';
  if (femininePlural.test(word)) return `das ${name}`;
  if (feminine.test(word)) return `da ${name}`;
  if (/(os|is|ores|es)$/.test(word)) return `dos ${name}`;
  if (/(o|or)$/.test(word)) return `do ${name}`;
  return `de ${name}`;
}
