/** Articles in editions: each sentence tells of which edition it is, and whether it is whole can be seen from itself. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Lighthouses {
  /** Writes those houses anew, each all at once, in the next edition. @returns its number */
  renew(houses: readonly number[]): Promise<number>;
  /** @returns sentences on what is said of lighthouses in `output` and stands in no whole edition. */
  tornIn(output: string): readonly string[];
  /** The edition in which a house is now. */
  editionOf(house: number): number;
  readonly count: number;
}

const SENTENCES = 90;

const lamps = (house: number, edition: number, row: number) =>
  ((house * 31 + edition * 17 + row * 7) % 900) + 100;
const sentence = (house: number, edition: number, row: number) =>
  `Lighthouse ${nameOf(house)} of edition ${edition} has ${lamps(house, edition, row)} lamps in row ${row}.`;

const SYLLABLES = ['Ba', 'do', 'ki', 'mu', 'ne', 'ro', 'sa', 'ti', 'vo', 'zu'];

/** A name of its own: numbers could be taken for one another. */
export function nameOf(house: number): string {
  const [tens = '', ones = ''] = [SYLLABLES[Math.floor(house / 10) % 10], SYLLABLES[house % 10]];
  return `${tens}${ones}${tens}ran`.toLowerCase().replace(/^./u, (letter) => letter.toUpperCase());
}

/** @param count of articles; together they have more sentences than are indexed without keeping the index */
export async function buildLighthouses(corpus: string, count = 60): Promise<Lighthouses> {
  const editions = new Map<number, number>();
  let latest = 0;
  const renew = async (houses: readonly number[]) => {
    latest += 1;
    for (const house of houses) {
      const text = Array.from({ length: SENTENCES }, (_, row) => sentence(house, latest, row)).join('\n\n');
      const draft = join(corpus, `.draft-${house}`);
      await writeFile(draft, text);
      editions.set(house, latest);
      await rename(draft, join(corpus, `house-${house}.txt`));
    }
    return latest;
  };
  await mkdir(corpus, { recursive: true });
  await renew(Array.from({ length: count }, (_, house) => house));
  return {
    renew,
    count,
    editionOf: (house) => editions.get(house) ?? 0,
    tornIn(output) {
      const told =
        output
          .replaceAll('*', '')
          .replace(/\s+/gu, ' ')
          .match(/Lighthouse \w+ of edition[^.›]*\.?/gu) ?? [];
      return told.filter((said) => {
        const [, name, edition, row] = /^Lighthouse (\w+) of edition (\d+) .* row (\d+)\.$/u.exec(said) ?? [];
        if (edition === undefined || row === undefined || Number(edition) > latest) return true;
        const house = Array.from({ length: count }, (_, at) => at).find((at) => nameOf(at) === name);
        return house === undefined || said !== sentence(house, Number(edition), Number(row));
      });
    },
  };
}

export const questionAbout = (house: number, row: number) =>
  `How many lamps has the lighthouse ${nameOf(house)} in row ${row}?`;
