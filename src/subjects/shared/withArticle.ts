// The preposition and article before a group's name: `dos Equipamentos Estatais`, `da Rede Parceira`.
import { foldText } from '../../domain/text.ts';

/** Words of the field that end like the other gender, or like neither. */
const masculine = /^(programas?|sistemas?|problemas?|temas?|dias?|cras|creas)$/;
const feminine = /^(gestao|gestoes|equipes?|mulher(es)?|frentes?|bases?)$/;

const feminineEnding = /(as?|dades?|gem|gens|cao|coes|sao|soes|redes?)$/;
const plural = /(s|gens)$/;

/** `do`, `da`, `dos` or `das` and the name, by its first word; `de` where the word does not tell. */
export function withArticle(name: string): string {
  const word = foldText(name).split(/[ -]/)[0] ?? '';
  if (masculine.test(word)) return `${plural.test(word) ? 'dos' : 'do'} ${name}`;
  if (feminine.test(word) || feminineEnding.test(word)) {
    return `${plural.test(word) ? 'das' : 'da'} ${name}`;
  }
  if (/(os|is|es)$/.test(word)) return `dos ${name}`;
  if (/(o|or)$/.test(word)) return `do ${name}`;
  return `de ${name}`;
}
